package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.application.port.Splice.Part;
import cn.jiazhu.application.port.Splice.Part.Common;
import cn.jiazhu.application.port.Splice.Part.Literal;
import cn.jiazhu.application.port.Splice.Part.Reference;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;

/// The finished files of a copy, put together from their splices as persistence does.
record Made(MadeDocuments documents) {

    static final DocumentMaker MAKER = Rendering.open(Copies.ADDRESS, true, KnownKeys.SIGNER, KnownKeys.SEAL);

    /// The kind and the dictionary's digest.
    private static final int HEAD = 1 + 32;

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
        return stored(documents.pdf(), List.of())
                + stored(documents.ofd(), documents.pdf().parts());
    }

    private int stored(Splice splice, List<Part> before) {
        var words = new ByteArrayOutputStream();
        words.writeBytes(blob(splice.dictionary()));
        before.stream().filter(part -> !(part instanceof Literal)).forEach(part -> words.writeBytes(stored(part)));
        var plain = new ByteArrayOutputStream();
        for (Part part : splice.parts()) {
            byte[] bytes = stored(part);
            plain.writeBytes(ByteBuffer.allocate(5).putInt(1, bytes.length).array());
            plain.writeBytes(bytes);
        }
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setDictionary(words.toByteArray());
        deflater.setInput(plain.toByteArray());
        deflater.finish();
        int deflated = deflater.deflate(new byte[2 * plain.size()]);
        deflater.end();
        return HEAD + deflated;
    }

    private static byte[] stored(Part part) {
        return switch (part) {
            case Reference(Digest blob, int _) -> HexFormat.of().parseHex(blob.hex());
            case Literal(Bytes bytes) -> bytes.array();
            case Common(Bytes bytes) -> bytes.array();
        };
    }

    private byte[] expanded(Splice splice) {
        var out = new ByteArrayOutputStream();
        splice.parts()
                .forEach(part ->
                        out.writeBytes(part instanceof Reference reference ? blob(reference.blob()) : stored(part)));
        return out.toByteArray();
    }

    private byte[] blob(Digest digest) {
        Map<Digest, Bytes> blobs =
                documents.blobs().stream().collect(Collectors.toMap(Bytes::sha256, Function.identity()));
        return Objects.requireNonNull(blobs.get(digest), "blob").array();
    }
}
