package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import java.util.Optional;

/// The files of issued copies, stored as splices in the transaction that issues them. Never deleted, never changed.
public interface Documents {

    /// Stores both files and their blobs.
    void add(AnnotationId annotation, MadeDocuments documents);

    /// The whole file, its digest checked before anything is handed out.
    ///
    /// @throws DamagedFile when what is stored no longer gives the issued bytes
    Optional<IssuedFile> find(AnnotationId annotation, Format format);
}
