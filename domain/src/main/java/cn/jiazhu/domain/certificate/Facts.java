package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.PersonName;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The facts of one version of a certificate, as reported. All that a copy prints about its holder comes from here.
///
/// @param stateFrom first day of `state`
public record Facts(
        RegistrationNumber number,
        CertificateIdentifier identifier,
        PersonName name,
        Gender gender,
        LocalDate birthDate,
        HolderId holder,
        Employer employer,
        List<Specialty> specialties,
        LocalDate issuedOn,
        RegistrationState state,
        LocalDate stateFrom,
        HolderImage photo,
        HolderImage signature) {

    public static final int MAX_SPECIALTIES = 10;

    public Facts {
        specialties = List.copyOf(specialties);
        InvalidValue.unless(!specialties.isEmpty(), "specialty", Reason.EMPTY);
        InvalidValue.unless(specialties.size() <= MAX_SPECIALTIES, "specialty", Reason.TOO_LONG);
        long different = specialties.stream().map(Specialty::name).distinct().count();
        InvalidValue.unless(different == specialties.size(), "specialty", Reason.PATTERN);
    }

    /// The first day on which any specialty is valid.
    public LocalDate firstValidDay() {
        return specialties.stream()
                .map(specialty -> specialty.validity().first())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The last day on which any specialty is valid.
    public LocalDate lastValidDay() {
        return specialties.stream()
                .map(specialty -> specialty.validity().last())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /// The next first day of a specialty after `day`.
    public Optional<LocalDate> firstValidDayAfter(LocalDate day) {
        return specialties.stream()
                .map(specialty -> specialty.validity().first())
                .filter(first -> first.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    /// The birthday on which the age limit is reached; that day still counts. Of 29 February in a common year: the
    /// 28th.
    public LocalDate ageLimitDay(TypeRules rules) {
        return birthDate.plusYears(rules.ageLimit());
    }

    public Facts withImages(HolderImage nextPhoto, HolderImage nextSignature) {
        return new Facts(
                number,
                identifier,
                name,
                gender,
                birthDate,
                holder,
                employer,
                specialties,
                issuedOn,
                state,
                stateFrom,
                nextPhoto,
                nextSignature);
    }

    public Stated stated() {
        return new Stated(state, stateFrom);
    }

    public Facts with(Stated next) {
        return withState(next.state(), next.from());
    }

    public Facts withState(RegistrationState next, LocalDate from) {
        return new Facts(
                number,
                identifier,
                name,
                gender,
                birthDate,
                holder,
                employer,
                specialties,
                issuedOn,
                next,
                from,
                photo,
                signature);
    }

    public Facts withIdentifier(CertificateIdentifier next) {
        return new Facts(
                number,
                next,
                name,
                gender,
                birthDate,
                holder,
                employer,
                specialties,
                issuedOn,
                state,
                stateFrom,
                photo,
                signature);
    }
}
