package cn.jiazhu.application.port;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.operator.FileImportId;
import cn.jiazhu.domain.operator.OperatorId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Registry files that operators hand in at the console, and how far each has come (导入). Nothing of them is forgotten
/// but the files themselves.
public interface FileImports {

    /// One of them.
    ///
    /// @param count of the stage it is in
    record FileImport(FileImportId id, OperatorId by, Instant at, Handed handed, Stage stage, Count count) {

        public FileImport in(Stage next) {
            return new FileImport(id, by, at, handed, next, count);
        }

        public FileImport with(Count next) {
            return new FileImport(id, by, at, handed, stage, next);
        }
    }

    /// What was handed in.
    ///
    /// @param name of the registry file, as its owner calls it
    /// @param images digest of the ZIP file that came with it
    record Handed(String name, Digest content, Optional<Digest> images) {}

    /// How far it has come.
    sealed interface Stage {

        /// What it would change is being found out (试导入).
        record Trying() implements Stage {}

        /// That is known, and somebody has to say whether to go on.
        record Tried() implements Stage {}

        /// A second person has to say so.
        record Proposed() implements Stage {}

        /// It is being taken in.
        ///
        /// @param mayEnd so many copies
        record Running(long mayEnd) implements Stage {}

        record Done(Instant at) implements Stage {}

        /// Given up; nothing of it was taken in.
        record Dropped(Instant at) implements Stage {}

        /// Whether there is nothing to be done about it any more.
        default boolean isOver() {
            return switch (this) {
                case Trying _, Tried _, Proposed _, Running _ -> false;
                case Done _, Dropped _ -> true;
            };
        }

        /// Whether we have to go on with it, and nobody else.
        default boolean isUnderWay() {
            return switch (this) {
                case Trying _, Running _ -> true;
                case Tried _, Proposed _, Done _, Dropped _ -> false;
            };
        }
    }

    /// What became of its items so far, or would.
    ///
    /// @param ends copies
    record Count(long read, long added, long changed, long unchanged, long refused, long ends) {

        public static final Count NONE = new Count(0, 0, 0, 0, 0, 0);
    }

    /// So many refused rows are kept of each; all are counted.
    int MOST_REFUSED = 10_000;

    /// Where the list begins.
    FileImportId LATEST = new FileImportId(new UUID(-1, -1));

    /// Due at once if it is under way.
    void add(FileImport begun);

    Optional<FileImport> find(FileImportId id);

    /// Found, and locked until the transaction ends; after any certificate.
    Optional<FileImport> lock(FileImportId id);

    /// Those before this one, the latest first.
    List<FileImport> latest(FileImportId before, int most);

    /// Those that are not over, the oldest first.
    List<FileImport> open();

    /// Of these, one that is under way and due at `now`; it is due again at `again`, if whoever claims it should die.
    Optional<FileImport> claimDue(Collection<FileImportId> among, Instant now, Instant again);

    /// Writes the next stage and count of one that is locked.
    ///
    /// @param due when it is to be carried on, if it is under way
    void update(FileImport next, Instant due);

    /// Adds refused rows, the first of them in place `first` from 0 on; none of them has a place that is taken.
    void addRefused(FileImportId id, long first, List<Item.Refused> rows);

    /// Forgets the refused rows: it is looked at anew.
    void forgetRefused(FileImportId id);

    /// The refused rows that are kept, in their places.
    List<Item.Refused> refused(FileImportId id);
}
