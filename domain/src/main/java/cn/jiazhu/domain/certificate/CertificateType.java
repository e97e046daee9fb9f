package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A kind of registration certificate (证照类型). What is drawn into the template is this program's: another sibling is
/// another constant. The rules are data: versions, each from a day on, none of which is ever changed. Two of the same
/// short name are the same type, whatever versions each has been told of.
///
/// @param shortName name in files and addresses, e.g. `constructor-1`
/// @param name what holders call it, e.g. 一级注册建造师
/// @param title what the certificate's face is headed with
/// @param code type code of GB/T 36904; those of both types were not found in public sources: stand-ins
/// @param versions by number; the first is this program's
public record CertificateType(
        String shortName,
        String name,
        String title,
        String issuer,
        String code,
        NumberPattern numberPattern,
        List<TypeVersion> versions) {

    /// Why a version cannot be the next.
    public enum Hindrance {
        /// Another was decided meanwhile.
        OUTDATED,
        /// Its day is too near: not every node would know it in time.
        TOO_EARLY,
        /// On its day the rules are these anyhow.
        UNCHANGED,
        /// The QR has room for so many specialties, those no longer registered counted too.
        TOO_MANY_SPECIALTIES
    }

    /// Bits of the QR's statement (`docs/qr.md`).
    public static final int MOST_SPECIALTIES = 16;

    public static final CertificateType CONSTRUCTOR_1 = new CertificateType(
            "constructor-1",
            "一级注册建造师",
            "一级建造师注册证书",
            "中华人民共和国住房和城乡建设部",
            "11100000000013338W999",
            NumberPattern.CONSTRUCTOR,
            List.of(TypeVersion.first(new TypeRules(
                    180,
                    65,
                    List.of(
                            "建筑工程", "公路工程", "铁路工程", "民航机场工程", "港口与航道工程", "水利水电工程", "矿业工程", "市政公用工程", "通信与广电工程",
                            "机电工程")))));

    public static final CertificateType COST_ENGINEER_1 = new CertificateType(
            "cost-engineer-1",
            "一级注册造价工程师",
            "一级造价工程师注册证书",
            "中华人民共和国住房和城乡建设部",
            "11100000000013338W998",
            NumberPattern.COST_ENGINEER,
            List.of(TypeVersion.first(new TypeRules(90, 70, List.of("土木建筑工程", "安装工程", "交通运输工程", "水利工程")))));

    public static final List<CertificateType> ALL = List.of(CONSTRUCTOR_1, COST_ENGINEER_1);

    public CertificateType {
        versions = List.copyOf(versions);
        var numbers = versions.stream().map(TypeVersion::number).toList();
        var expected = IntStream.rangeClosed(1, numbers.size()).boxed().toList();
        InvalidValue.unless(!numbers.isEmpty() && numbers.equals(expected), "version", Reason.RANGE);
    }

    /// One of those of this program, with its first version.
    public static CertificateType parse(String shortName) {
        return CertificateTypes.FIRST.parse(shortName);
    }

    /// The rules of that day: of those begun by then, the last decided.
    public TypeRules on(LocalDate day) {
        return versionOn(day).rules();
    }

    public TypeVersion versionOn(LocalDate day) {
        return versions.reversed().stream()
                .filter(version -> !day.isBefore(version.from()))
                .findFirst()
                .orElse(versions.getFirst());
    }

    /// All that may ever have been registered, in the order in which they came: each keeps its place in the QR for
    /// good.
    public List<String> specialties() {
        return versions.stream()
                .flatMap(version -> version.rules().specialties().stream())
                .distinct()
                .toList();
    }

    public CertificateType with(TypeVersion next) {
        return new CertificateType(
                shortName,
                name,
                title,
                issuer,
                code,
                numberPattern,
                Stream.concat(versions.stream(), Stream.of(next)).toList());
    }

    /// The rules of its first day if it were not: of those decided before it.
    public TypeRules without(TypeVersion version) {
        return versions.stream()
                .filter(other ->
                        other.number() < version.number() && !other.from().isAfter(version.from()))
                .max(Comparator.comparingInt(TypeVersion::number))
                .orElse(versions.getFirst())
                .rules();
    }

    /// The version that takes over next, if any is decided.
    public Optional<TypeVersion> nextAfter(LocalDate day) {
        return versions.stream()
                .filter(version -> version.from().isAfter(day) && !isSuperseded(version))
                .min(Comparator.comparing(TypeVersion::from));
    }

    /// Whether one decided later begins no later: it is never in force.
    public boolean isSuperseded(TypeVersion version) {
        return versions.stream()
                .anyMatch(other ->
                        other.number() > version.number() && !other.from().isAfter(version.from()));
    }

    /// Why this cannot be the next version.
    ///
    /// @param earliest first day that is not too near
    public Optional<Hindrance> hindrance(TypeVersion next, LocalDate earliest) {
        if (next.number() != versions.getLast().number() + 1) {
            return Optional.of(Hindrance.OUTDATED);
        }
        if (next.from().isBefore(earliest)) {
            return Optional.of(Hindrance.TOO_EARLY);
        }
        boolean supersedes =
                versions.stream().anyMatch(version -> version.from().isAfter(next.from()));
        if (next.rules().equals(on(next.from())) && !supersedes) {
            return Optional.of(Hindrance.UNCHANGED);
        }
        return with(next).specialties().size() > MOST_SPECIALTIES
                ? Optional.of(Hindrance.TOO_MANY_SPECIALTIES)
                : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CertificateType type && shortName.equals(type.shortName);
    }

    @Override
    public int hashCode() {
        return shortName.hashCode();
    }
}
