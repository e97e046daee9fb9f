package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.application.port.Splice.Part.Literal;
import cn.jiazhu.application.port.Splice.Part.Reference;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The finished files of a copy, put together from their splices as persistence does.
record Made(MadeDocuments documents) {

    static final DocumentMaker MAKER = Rendering.open(Copies.ADDRESS, true, KnownKeys.SIGNER, KnownKeys.SEAL);

    static Made of(AnnotatedCopy copy) {
        return new Made(MAKER.make(copy, Pictures.photo(), Pictures.signature()));
    }

    byte[] pdf() {
        return expanded(documents.pdf());
    }

    byte[] ofd() {
        return expanded(documents.ofd());
    }

    private byte[] expanded(Splice splice) {
        Map<Digest, Bytes> blobs =
                documents.blobs().stream().collect(Collectors.toMap(Bytes::sha256, Function.identity()));
        var out = new ByteArrayOutputStream();
        for (Splice.Part part : splice.parts()) {
            Bytes bytes = switch (part) {
                case Reference(Digest blob, int length) -> Objects.requireNonNull(blobs.get(blob), "blob");
                case Literal(Bytes literal) -> literal;
            };
            out.writeBytes(bytes.array());
        }
        return out.toByteArray();
    }
}
