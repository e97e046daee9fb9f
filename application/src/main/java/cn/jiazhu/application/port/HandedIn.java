package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.operator.FileImportId;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The files of imports, as long as they are needed: where nobody else on the machine can read them.
public interface HandedIn {

    /// What belongs to one import.
    enum Part {
        /// A million certificates have a third of it.
        REGISTRY(1L << 30),
        /// A ZIP file.
        IMAGES(4L << 30);

        private final long most;

        Part(long most) {
            this.most = most;
        }

        /// How many bytes it may have.
        public long most() {
            return most;
        }
    }

    /// Files of an import, here.
    ///
    /// @param since when the first of them came
    record Held(FileImportId id, Instant since) {}

    /// Keeps what comes, unless it is more than `most` bytes: then it is read no further, and nothing of it is kept.
    ///
    /// @return the digest of what was kept
    Optional<Digest> keep(FileImportId id, Part part, InputStream bytes, long most);

    /// What was kept, as a registry file with its images; empty when the images are in no ZIP file.
    Optional<RegistrySource> open(FileImportId id);

    /// All that are held here: of several nodes, each may have a place of its own.
    List<Held> all();

    void remove(FileImportId id);
}
