package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Digest;
import java.util.Optional;

/// The files of issued copies, stored as splices in the transaction that issues them. Never deleted, never changed.
public interface Documents {

    /// Stores both files, their blobs and the claim digest.
    ///
    /// @throws DamagedFile when what would be stored does not give the files again; nothing is stored then
    void add(AnnotationId annotation, MadeDocuments documents);

    /// Which file of which copy.
    record Name(AnnotationId annotation, Format format) {}

    /// The issued file of that digest.
    Optional<Name> find(Digest sha256);

    /// The whole file, its digest checked before anything is handed out.
    ///
    /// @throws DamagedFile when what is stored no longer gives the issued bytes
    Optional<IssuedFile> find(AnnotationId annotation, Format format);
}
