package cn.jiazhu.platform.sandbox;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Plays province and 申报业务系统: what it does comes into the registry as a file with images beside it, like everything
/// that comes from there.
final class Desk {

    private static final String PROVINCE = "北京市";

    private Desk() {}

    static void act(Sandbox.World world, Certificate certificate, Act act) {
        RegistryReport report = report(certificate, act, world.today());
        handIn(world, report, folder -> writeImages(folder, report, certificate, act));
    }

    /// The first that the registry hears of somebody (初始注册): approved, not reported.
    static void admit(Sandbox.World world, Person person) {
        var announcement = new Announcement(Application.INITIAL, world.today(), PROVINCE);
        handIn(world, new Announced(CertificateType.CONSTRUCTOR_1, person, announcement), _ -> {});
    }

    private interface Images {
        void write(Path folder) throws IOException;
    }

    private static void handIn(Sandbox.World world, RegistryReport report, Images images) {
        try {
            Path folder = Files.createTempDirectory("jiazhu-desk");
            try {
                Path file = folder.resolve("registry.csv");
                ReportFile.write(file, Stream.of(report));
                images.write(folder);
                world.takeIn(file, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeImages(Path folder, RegistryReport report, Certificate certificate, Act act)
            throws IOException {
        if (report instanceof Registered(var _, var facts, var _)) {
            long seed = facts.holder().hashCode() * 31L + certificate.version();
            boolean first = certificate.version() == 0;
            if (first || act == Act.PHOTO) {
                Files.write(
                        folder.resolve(facts.number() + "-photo.jpg"),
                        SampleImages.photo(seed).array());
            }
            if (first || act == Act.SIGNATURE) {
                Files.write(
                        folder.resolve(facts.number() + "-signature.png"),
                        SampleImages.signature(seed).array());
            }
        }
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

    private static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
