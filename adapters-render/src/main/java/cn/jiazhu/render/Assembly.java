package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.application.port.Splice.Part;
import cn.jiazhu.application.port.Splice.Part.Literal;
import cn.jiazhu.application.port.Splice.Part.Reference;
import cn.jiazhu.domain.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A file being put together from literal bytes and from blobs that other files share.
final class Assembly {

    private final List<Part> parts = new ArrayList<>();
    private final Map<Digest, Bytes> blobs = new LinkedHashMap<>();
    private final ByteArrayOutputStream literal = new ByteArrayOutputStream();
    private final ByteArrayOutputStream whole = new ByteArrayOutputStream();

    Assembly literal(byte[] bytes) {
        literal.writeBytes(bytes);
        whole.writeBytes(bytes);
        return this;
    }

    Assembly literal(String latin) {
        return literal(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    Assembly shared(Bytes blob) {
        endLiteral();
        Digest name = blob.sha256();
        blobs.put(name, blob);
        parts.add(new Reference(name, blob.length()));
        whole.writeBytes(blob.array());
        return this;
    }

    int size() {
        return whole.size();
    }

    /// The file itself.
    Bytes bytes() {
        return Bytes.of(whole.toByteArray());
    }

    Splice splice() {
        endLiteral();
        return new Splice(parts, bytes().sha256(), size());
    }

    /// What the splice refers to.
    List<Bytes> blobs() {
        return List.copyOf(blobs.values());
    }

    private void endLiteral() {
        if (literal.size() > 0) {
            parts.add(new Literal(Bytes.of(literal.toByteArray())));
            literal.reset();
        }
    }
}
