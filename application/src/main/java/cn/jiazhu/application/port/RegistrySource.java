package cn.jiazhu.application.port;

import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.Sequence;
import java.util.List;
import java.util.function.Consumer;

/// What the registry tells: a file (architecture.md §9), read in constant memory, or a batch.
public interface RegistrySource {

    /// One certificate's rows, or what is wrong with them.
    sealed interface Item {

        /// A certificate or an announcement.
        ///
        /// @param line of its first row
        record Read(long line, RegistryReport report, Sequence sequence) implements Item {

            /// In its turn.
            public Read(long line, RegistryReport report) {
                this(line, report, new Sequence.InTurn());
            }
        }

        /// A row that cannot be taken.
        ///
        /// @param maskedValue what stood there, masked where it is personal
        record Refused(long line, String column, String maskedValue, Reason reason) implements Item {}
    }

    /// Why a row is refused.
    enum Reason {
        EMPTY,
        TOO_LONG,
        CHARACTER,
        PATTERN,
        CHECK_CHARACTER,
        RANGE,
        UNKNOWN,
        COLUMNS,
        /// A cell of a spreadsheet with a number or a formula, where a text belongs.
        NOT_TEXT,
        CONTRADICTS_OTHER_ROW,
        /// Another row of the same certificate is refused; half a certificate would end copies.
        OTHER_ROW_REFUSED,
        NUMBER_OF_ANOTHER,
        NO_SUCH_CERTIFICATE,
        OVERTAKEN,
        SEQUENCE_USED_TWICE,
        /// It would lift or soften what the ministry has ordered.
        ORDERED_BY_MINISTRY,
        /// Another province has the registration, issued there no earlier.
        REGISTERED_ELSEWHERE,
        /// A province reports what is registered in it, and no other.
        FOREIGN_PROVINCE,
        /// What names a copy of the earlier system names another, or this one with other particulars.
        KNOWN_OTHERWISE
    }

    /// Registered certificates first, then announcements, whatever their order in the file; contradictory duplicates
    /// are both refused.
    void read(Consumer<Item> to);

    /// The image that came with what stands in this line, or beside the file for this number, re-encoded; Missing
    /// when there is none.
    Image image(long line, RegistrationNumber number, ImageKind kind);

    /// A photo or signature image.
    ///
    /// @param blob the re-encoded bytes to store when the image is [HolderImage.Stored], else empty
    record Image(HolderImage image, List<Bytes> blob) {}

    /// Rows in all, as far as known, for progress; 0 when unknown.
    long rows();
}
