package cn.jiazhu.platform;

import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Employer;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Gender;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.PersonName;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// What every row of a certificate says of it; only the specialty differs from row to row.
record Heading(
        CertificateType type,
        RegistrationNumber number,
        CertificateIdentifier identifier,
        PersonName name,
        Gender gender,
        LocalDate birthDate,
        HolderId holder,
        Employer employer,
        LocalDate issuedOn,
        RegistrationState state,
        LocalDate stateFrom) {

    /// The specialties in the order of the type, so that rows in another order are no change.
    Facts with(List<Specialty> specialties) {
        List<Specialty> ordered = specialties.stream()
                .sorted(Comparator.comparingInt(specialty -> type.specialties().indexOf(specialty.name())))
                .toList();
        return new Facts(
                number,
                identifier,
                name,
                gender,
                birthDate,
                holder,
                employer,
                ordered,
                issuedOn,
                state,
                stateFrom,
                new HolderImage.Missing(),
                new HolderImage.Missing());
    }
}
