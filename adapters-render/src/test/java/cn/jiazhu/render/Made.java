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
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;

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

    /// Bytes that persistence stores of both files.
    int stored() {
        return stored(documents.pdf()) + stored(documents.ofd());
    }

    private int stored(Splice splice) {
        var parts = new ByteArrayOutputStream();
        for (Splice.Part part : splice.parts()) {
            byte[] bytes = switch (part) {
                case Reference(Digest blob, int _) -> HexFormat.of().parseHex(blob.hex());
                case Literal(Bytes literal) -> literal.array();
            };
            parts.write(part instanceof Literal ? 0 : 1);
            parts.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
            parts.writeBytes(bytes);
        }
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setDictionary(blob(splice.dictionary()).array());
        deflater.setInput(parts.toByteArray());
        deflater.finish();
        int deflated = deflater.deflate(new byte[parts.size() + 100]);
        deflater.end();
        return 1 + 32 + deflated;
    }

    private Bytes blob(Digest digest) {
        return documents.blobs().stream()
                .filter(blob -> blob.sha256().equals(digest))
                .findFirst()
                .orElseThrow();
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
