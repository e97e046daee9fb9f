package cn.jiazhu.application.operator;

import cn.jiazhu.application.duty.ChangingTypes;
import cn.jiazhu.domain.certificate.CertificateType.Hindrance;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.operator.Matter;
import java.time.LocalDate;
import java.util.Optional;

/// The certificate types with all that was decided of their rules, as it is stored now.
public final class ShowTypes {

    /// What is shown.
    ///
    /// @param earliest first day from which other rules can be in force
    public record Shown(CertificateTypes types, LocalDate earliest) {

        /// Why it cannot be done now.
        public Optional<Hindrance> hindrance(Matter.Type wanted) {
            return types.known(wanted.type()).hindrance(wanted.version(), earliest);
        }
    }

    private final ChangingTypes changing;

    public ShowTypes(ChangingTypes changing) {
        this.changing = changing;
    }

    public Shown show() {
        return new Shown(changing.stored(), changing.earliest());
    }
}
