package cn.jiazhu.domain.operator;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.TypeVersion;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.RightChange;
import java.util.List;

/// What is not done by one alone.
public sealed interface Matter {

    /// Registrations are to end, to pause or to go on.
    record Rights(RightChange change, List<RegistrationNumber> numbers, Effective effective) implements Matter {

        public static final int MOST = 5_000;

        public Rights {
            numbers = List.copyOf(numbers);
            InvalidValue.unless(!numbers.isEmpty(), "number", Reason.EMPTY);
            InvalidValue.unless(numbers.size() <= MOST, "number", Reason.TOO_LONG);
            long different = numbers.stream()
                    .map(RegistrationNumber::registration)
                    .distinct()
                    .count();
            InvalidValue.unless(different == numbers.size(), "number", Reason.PATTERN);
        }
    }

    /// An operator has lost the second factor: password, authenticator and recovery codes are to be chosen anew.
    record Reset(OperatorId operator) implements Matter {}

    /// From a day on, other rules are those of a certificate type.
    record Type(CertificateType type, TypeVersion version) implements Matter {}

    /// A registry file is to be taken in that ends more copies than one person may end alone.
    ///
    /// @param ends how many copies, as its trial found: so many it may end, and no more
    record Import(FileImportId file, long ends) implements Matter {

        /// So many copies one person may end alone by an import.
        public static final long ALONE = 100;

        public Import {
            InvalidValue.unless(ends > ALONE, "ends", Reason.RANGE);
        }
    }

    default Deed seeing() {
        return switch (this) {
            case Rights _ -> Deed.SEE_RIGHT_PROPOSALS;
            case Reset _ -> Deed.KEEP_OPERATORS;
            case Type _ -> Deed.SEE_TYPES;
            case Import _ -> Deed.SEE_IMPORTS;
        };
    }

    default Deed proposing() {
        return switch (this) {
            case Rights _ -> Deed.PROPOSE_RIGHT;
            case Reset _ -> Deed.PROPOSE_RESET;
            case Type _ -> Deed.PROPOSE_TYPE;
            case Import _ -> Deed.IMPORT;
        };
    }

    /// Of approving and of refusing.
    default Deed deciding() {
        return switch (this) {
            case Rights _ -> Deed.APPROVE_RIGHT;
            case Reset _ -> Deed.APPROVE_RESET;
            case Type _ -> Deed.APPROVE_TYPE;
            case Import _ -> Deed.APPROVE_IMPORT;
        };
    }
}
