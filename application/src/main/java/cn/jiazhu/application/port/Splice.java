package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import java.util.List;

/// A file as a list of parts: immutable blobs by digest, and literal bytes. Sending it is concatenation and a digest
/// check; no font, library or JDK version takes part, so the bytes never change.
///
/// @param dictionary the blob that says beforehand what such files have literally, so that little of it need be stored
/// @param sha256 of the whole file
/// @param size of the whole file, in bytes
public record Splice(List<Part> parts, Digest sha256, int size, Digest dictionary) {

    /// A stretch of the file.
    public sealed interface Part {

        /// A whole blob.
        record Reference(Digest blob, int length) implements Part {}

        record Literal(Bytes bytes) implements Part {}

        /// Literal in this file, and found in the copy's other file too.
        record Common(Bytes bytes) implements Part {}
    }

    public Splice {
        parts = List.copyOf(parts);
    }
}
