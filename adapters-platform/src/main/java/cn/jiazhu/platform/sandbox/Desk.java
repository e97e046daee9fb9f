package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Plays province and 申报业务系统: what it does is reported to the ministry like everything that comes from there.
final class Desk {

    private static final String PROVINCE = ProvincialSystem.PROVINCE.chinese();

    private Desk() {}

    static void act(ProvincialSystem system, LocalDate today, Certificate certificate, Act act) {
        RegistryReport report = report(certificate, act, today);
        system.report(report, images(report, certificate, act));
    }

    /// The first that the registry hears of somebody (初始注册): approved, not reported.
    static void admit(ProvincialSystem system, LocalDate today, Person person) {
        var announcement = new Announcement(Application.INITIAL, today, PROVINCE);
        system.report(new Announced(CertificateType.CONSTRUCTOR_1, person, announcement), Map.of());
    }

    private static Map<ImageKind, Bytes> images(RegistryReport report, Certificate certificate, Act act) {
        var images = new EnumMap<ImageKind, Bytes>(ImageKind.class);
        if (report instanceof Registered(var _, var facts, var _)) {
            long seed = facts.holder().hashCode() * 31L + certificate.version();
            boolean first = certificate.version() == 0;
            if (first || act == Act.PHOTO) {
                images.put(ImageKind.PHOTO, SampleImages.photo(seed));
            }
            if (first || act == Act.SIGNATURE) {
                images.put(ImageKind.SIGNATURE, SampleImages.signature(seed));
            }
        }
        return images;
    }

    private static RegistryReport report(Certificate certificate, Act act, LocalDate today) {
        Facts known = certificate.facts().orElseGet(() -> Registering.first(certificate, today));
        var registering = new Registering(known, today);
        return switch (act) {
            case RENEW -> approved(certificate, Application.RENEWAL, today);
            case CHANGE -> approved(certificate, Application.CHANGE, today);
            case AGAIN -> approved(certificate, Application.AGAIN, today);
            case REPORT -> registered(certificate, afterAll(certificate.pending(), known, today));
            case PHOTO, SIGNATURE -> registered(certificate, known);
            case EMPLOYER -> registered(certificate, registering.withAnotherEmployer());
            case SUSPEND -> registered(certificate, registering.in(RegistrationState.SUSPENDED));
            case RESUME -> registered(certificate, registering.in(RegistrationState.VALID));
            case CANCEL -> registered(certificate, registering.in(RegistrationState.CANCELLED));
        };
    }

    private static RegistryReport registered(Certificate certificate, Facts facts) {
        return new Registered(certificate.type(), facts);
    }

    private static Facts afterAll(List<Announcement> pending, Facts known, LocalDate today) {
        Facts facts = known;
        for (Announcement announcement : pending) {
            facts = new Registering(facts, today).after(announcement.application());
        }
        return facts;
    }

    private static RegistryReport approved(Certificate certificate, Application application, LocalDate today) {
        return new Announced(certificate.type(), certificate.holder(), new Announcement(application, today, PROVINCE));
    }
}
