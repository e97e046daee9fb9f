package cn.jiazhu.domain.registry;

import static cn.jiazhu.domain.certificate.CertificateType.CONSTRUCTOR_1;
import static cn.jiazhu.domain.certificate.CertificateType.COST_ENGINEER_1;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.constructor;
import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static cn.jiazhu.domain.certificate.FactsSamples.withEmployer;
import static cn.jiazhu.domain.certificate.FactsSamples.withHolder;
import static cn.jiazhu.domain.certificate.FactsSamples.withIdentifier;
import static cn.jiazhu.domain.certificate.FactsSamples.withIssuedOn;
import static cn.jiazhu.domain.certificate.FactsSamples.withLastDay;
import static cn.jiazhu.domain.certificate.FactsSamples.withName;
import static cn.jiazhu.domain.certificate.FactsSamples.withNumber;
import static cn.jiazhu.domain.certificate.FactsSamples.withPhoto;
import static cn.jiazhu.domain.certificate.FactsSamples.withSignature;
import static cn.jiazhu.domain.certificate.FactsSamples.withSpecialties;
import static cn.jiazhu.domain.certificate.FactsSamples.withState;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.registry.RegistryChange.Added;
import cn.jiazhu.domain.registry.RegistryChange.Changed;
import cn.jiazhu.domain.registry.RegistryChange.Contradicted;
import cn.jiazhu.domain.registry.RegistryChange.Contradiction;
import cn.jiazhu.domain.registry.RegistryChange.Unchanged;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a report does to what is known.
class RegistryPolicyTest {

    private static final Facts FACTS = constructor();
    private static final Facts CANCELLED = withState(FACTS, RegistrationState.CANCELLED, TODAY.minusDays(9));
    private static final LocalDate TOLD_ON = LocalDate.of(2026, 3, 2);
    private static final HolderImage MISSING = new HolderImage.Missing();

    @Test
    void the_first_report_is_version_1_and_the_next_that_differs_version_2() {
        assertThat(certificate(registered(FACTS)).version()).isEqualTo(1);
        assertThat(certificate(registered(FACTS), registered(withEmployer(FACTS, "样例设计院")))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void every_change_is_the_next_version_of_the_identifier_with_its_check_character() {
        var known = certificate(registered(FACTS), registered(withEmployer(FACTS, "样例设计院")));
        var again = certificate(
                registered(FACTS), registered(withEmployer(FACTS, "样例设计院")), registered(withName(FACTS, "林晓")));

        assertThat(identifier(known)).isEqualTo(FACTS.identifier().withVersion(2));
        assertThat(identifier(again)).isEqualTo(FACTS.identifier().withVersion(3));
        assertThat(CertificateIdentifier.parse(identifier(again).toString())).isEqualTo(identifier(again));
    }

    @Test
    void a_province_that_counts_versions_itself_is_followed_and_never_back() {
        var ahead = withIdentifier(withName(FACTS, "林晓"), FACTS.identifier().withVersion(7));
        assertThat(identifier(certificate(registered(FACTS), registered(ahead))).version())
                .isEqualTo(7);
        assertThat(identifier(certificate(registered(ahead), registered(FACTS))).version())
                .isEqualTo(8);
        var last = withIdentifier(FACTS, FACTS.identifier().withVersion(999));
        assertThat(identifier(certificate(registered(last), registered(withName(FACTS, "林晓"))))
                        .version())
                .isEqualTo(999);
    }

    @Test
    void another_certificates_identifier_is_taken_as_it_is() {
        var anew = withIdentifier(FACTS, FactsSamples.constructor(2).identifier());
        assertThat(identifier(certificate(registered(FACTS), registered(anew)))).isEqualTo(anew.identifier());
    }

    @Test
    void an_older_identifier_alone_is_no_news() {
        var second = withIdentifier(FACTS, FACTS.identifier().withVersion(2));
        assertThat(Registry.of(List.of(registered(second), registered(FACTS))).lastChange())
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void facts_are_true_since_they_are_known_or_since_the_report_says_and_never_later() {
        var at = Instant.parse("2026-03-09T02:00:00Z");
        assertThat(trueFrom(new Effective.WhenKnown(), at)).isEqualTo(at);
        assertThat(trueFrom(new Effective.From(at.minusSeconds(9)), at)).isEqualTo(at.minusSeconds(9));
        assertThat(trueFrom(new Effective.From(at.plusSeconds(9)), at)).isEqualTo(at);
    }

    @Test
    void an_announced_entry_is_filled_by_the_first_report() {
        var registry = Registry.of(List.of(announced(Application.INITIAL), registered(FACTS)));
        assertThat(registry.certificates()).singleElement().satisfies(certificate -> {
            assertThat(certificate.version()).isEqualTo(1);
            assertThat(certificate.facts()).contains(FACTS);
            assertThat(certificate.pending()).isEmpty();
            assertThat(certificate.answered()).containsExactly(told(Application.INITIAL));
        });
    }

    @Test
    void an_image_that_a_report_does_not_bring_stays() {
        var without = withSignature(withPhoto(withEmployer(FACTS, "样例设计院"), MISSING), MISSING);
        assertThat(certificate(registered(FACTS), registered(without)).facts())
                .contains(second(withEmployer(FACTS, "样例设计院")));
    }

    @Test
    void the_same_image_encoded_once_more_changes_nothing() {
        var source = new Digest("a1".repeat(32));
        var first = withPhoto(FACTS, new HolderImage.Stored(source, new Digest("b1".repeat(32))));
        var again = withPhoto(FACTS, new HolderImage.Stored(source, new Digest("b2".repeat(32))));
        assertThat(Registry.of(List.of(registered(first), registered(again))).lastChange())
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void another_image_or_one_that_cannot_be_read_takes_its_place() {
        var replaced = withPhoto(FACTS, FactsSamples.stored("e5"));
        assertThat(certificate(registered(FACTS), registered(replaced)).facts()).contains(second(replaced));
        var unreadable = withSignature(FACTS, new HolderImage.Unreadable(new Digest("f6".repeat(32))));
        assertThat(certificate(registered(FACTS), registered(unreadable)).facts())
                .contains(second(unreadable));
    }

    @Test
    void an_announcement_is_the_holders_alone() {
        var stranger = CertificateSamples.of(CONSTRUCTOR_1, FactsSamples.constructor(2));
        assertThat(RegistryPolicy.apply(List.of(stranger), announced(Application.CHANGE), stranger.id(), Instant.EPOCH))
                .isEqualTo(new Contradicted(Contradiction.NO_SUCH_CERTIFICATE));
    }

    @Test
    void a_corrected_name_is_a_change_of_the_same_certificate() {
        var corrected = withName(FACTS, "林晓");
        assertThat(certificate(registered(FACTS), registered(corrected)).holder())
                .isEqualTo(CertificateSamples.person(corrected));
    }

    @Test
    void a_corrected_number_of_the_holder_is_found_by_the_registration_number() {
        var corrected = withHolder(FACTS, FactsSamples.citizen(FACTS.birthDate(), 12));
        assertThat(certificate(registered(FACTS), registered(corrected))
                        .holder()
                        .id())
                .isEqualTo(corrected.holder());
    }

    @Test
    void after_a_move_the_certificate_is_the_same() {
        var moved = withIssuedOn(withNumber(FACTS, "晋1112006200800001"), TODAY);
        assertThat(certificate(registered(FACTS), registered(moved)).version()).isEqualTo(2);
    }

    @Test
    void a_number_that_belongs_to_another_is_refused() {
        var stranger = withNumber(FactsSamples.constructor(2), FACTS.number().text());
        assertContradicted(Contradiction.NUMBER_OF_ANOTHER, registered(FACTS), registered(stranger));
        assertContradicted(
                Contradiction.NUMBER_OF_ANOTHER,
                registered(FACTS),
                registered(FactsSamples.constructor(2)),
                registered(stranger));
    }

    @Test
    void one_holder_may_have_certificates_of_two_types() {
        var engineer = FactsSamples.costEngineer();
        var both = withHolder(engineer, FACTS.holder());
        assertThat(Registry.of(List.of(registered(FACTS), new Registered(COST_ENGINEER_1, both)))
                        .certificates())
                .hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Application.class,
            names = {"CHANGE", "RENEWAL", "ADD_SPECIALTY", "REISSUE", "CANCELLATION"})
    void an_application_that_needs_a_certificate_is_refused_where_there_is_none(Application application) {
        assertContradicted(Contradiction.NO_SUCH_CERTIFICATE, announced(application));
    }

    @ParameterizedTest
    @EnumSource(
            value = Application.class,
            names = {"INITIAL", "AGAIN"})
    void a_registration_anew_makes_an_entry(Application application) {
        assertThat(Registry.of(List.of(announced(application))).lastChange()).isInstanceOf(Added.class);
        assertThat(certificate(announced(application)).pending()).containsExactly(told(application));
    }

    @Test
    void what_is_told_again_is_old_news() {
        var registry = Registry.of(List.of(registered(FACTS), announced(Application.RENEWAL)));
        assertThat(registry.with(announced(Application.RENEWAL)).lastChange()).isInstanceOf(Unchanged.class);
        var renewed = registry.with(registered(withLastDay(FACTS, LocalDate.of(2031, 6, 30))));
        assertThat(renewed.with(announced(Application.RENEWAL)).lastChange()).isInstanceOf(Unchanged.class);
    }

    @Nested
    class AnAnnouncementIsAnswered {

        static Stream<Arguments> answers() {
            return Stream.of(
                    Arguments.of(Application.CHANGE, withEmployer(FACTS, "样例设计院")),
                    Arguments.of(Application.CHANGE, withName(FACTS, "林晓")),
                    Arguments.of(
                            Application.CHANGE,
                            withIssuedOn(
                                    withNumber(FACTS, "晋1112006200800001"),
                                    FACTS.issuedOn().plusDays(1))),
                    Arguments.of(Application.CHANGE, withIssuedOn(FACTS, TOLD_ON.plusDays(1))),
                    Arguments.of(Application.RENEWAL, withLastDay(FACTS, LocalDate.of(2031, 6, 30))),
                    Arguments.of(
                            Application.RENEWAL,
                            withSpecialties(
                                    FACTS,
                                    FACTS.specialties().getFirst(),
                                    specialty("市政公用工程", "2027-11-16", "2030-11-15"))),
                    Arguments.of(
                            Application.ADD_SPECIALTY,
                            withSpecialties(FACTS, specialty("机电工程", "2026-03-01", "2028-06-30"))),
                    Arguments.of(
                            Application.REISSUE,
                            withIdentifier(FACTS, FACTS.identifier().withVersion(2))),
                    Arguments.of(Application.REISSUE, withIssuedOn(FACTS, TODAY)),
                    Arguments.of(Application.CANCELLATION, CANCELLED),
                    Arguments.of(Application.CHANGE, withState(FACTS, RegistrationState.REVOKED, TODAY)),
                    Arguments.of(Application.RENEWAL, withState(FACTS, RegistrationState.CANCELLED, TODAY)),
                    Arguments.of(Application.AGAIN, withIssuedOn(FACTS, TODAY)),
                    Arguments.of(Application.AGAIN, withLastDay(FACTS, LocalDate.of(2031, 6, 30))));
        }

        @ParameterizedTest
        @MethodSource("answers")
        void by_the_data_that_it_announces(Application application, Facts next) {
            var certificate = certificate(registered(FACTS), announced(application), registered(next));
            assertThat(certificate.pending()).isEmpty();
            assertThat(certificate.answered()).containsExactly(told(application));
        }

        static Stream<Arguments> others() {
            var newPhoto = withPhoto(FACTS, FactsSamples.stored("e5"));
            var suspended = withState(FACTS, RegistrationState.SUSPENDED, TODAY);
            return Stream.of(
                            Application.CHANGE,
                            Application.RENEWAL,
                            Application.ADD_SPECIALTY,
                            Application.AGAIN,
                            Application.REISSUE)
                    .flatMap(application ->
                            Stream.of(Arguments.of(application, newPhoto), Arguments.of(application, suspended)));
        }

        @ParameterizedTest
        @MethodSource("others")
        void not_by_a_photo_or_a_suspension(Application application, Facts next) {
            assertPending(application, registered(FACTS), announced(application), registered(next));
        }

        @Test
        void a_renewal_not_by_a_change_nor_by_the_lapse_of_the_old_validity() {
            assertPending(
                    Application.RENEWAL,
                    registered(FACTS),
                    announced(Application.RENEWAL),
                    registered(withIssuedOn(withEmployer(FACTS, "样例设计院"), TODAY)));
            assertPending(
                    Application.RENEWAL,
                    registered(FACTS),
                    announced(Application.RENEWAL),
                    registered(withState(FACTS, RegistrationState.LAPSED, TODAY)));
        }

        @Test
        void a_cancellation_not_by_a_change() {
            assertPending(
                    Application.CANCELLATION,
                    registered(FACTS),
                    announced(Application.CANCELLATION),
                    registered(withEmployer(FACTS, "样例设计院")));
        }

        @Test
        void a_registration_again_not_by_the_old_end_but_by_the_new_beginning() {
            var told = List.of(registered(CANCELLED), announced(Application.AGAIN), announced(Application.CHANGE));
            var photo = registered(withPhoto(CANCELLED, FactsSamples.stored("e5")));
            assertThat(Registry.of(told).with(photo).certificates().getFirst().pending())
                    .containsExactly(told(Application.AGAIN));
            assertThat(Registry.of(told)
                            .with(registered(FACTS))
                            .certificates()
                            .getFirst()
                            .pending())
                    .isEmpty();
        }
    }

    @Nested
    class AnAnnouncementThatComesAfterItsData {

        @Test
        void of_an_initial_registration_is_old_news() {
            assertThat(certificate(registered(FACTS), announced(Application.INITIAL))
                            .answered())
                    .containsExactly(told(Application.INITIAL));
        }

        @Test
        void of_a_cancellation_is_old_news_once_cancelled() {
            assertThat(certificate(registered(CANCELLED), announced(Application.CANCELLATION))
                            .pending())
                    .isEmpty();
            assertPending(Application.CANCELLATION, registered(FACTS), announced(Application.CANCELLATION));
        }

        @ParameterizedTest
        @EnumSource(
                value = Application.class,
                names = {"CHANGE", "RENEWAL", "ADD_SPECIALTY", "REISSUE"})
        void is_told_by_the_day_of_issue(Application application) {
            assertThat(certificate(registered(withIssuedOn(FACTS, TOLD_ON.plusDays(1))), announced(application))
                            .pending())
                    .isEmpty();
            assertPending(application, registered(withIssuedOn(FACTS, TOLD_ON)), announced(application));
        }

        @Test
        void of_a_registration_again_is_told_by_the_day_of_issue_too() {
            assertThat(certificate(registered(withIssuedOn(FACTS, TOLD_ON)), announced(Application.AGAIN))
                            .pending())
                    .isEmpty();
            assertPending(
                    Application.AGAIN,
                    registered(withIssuedOn(FACTS, TOLD_ON.minusDays(1))),
                    announced(Application.AGAIN));
            assertPending(
                    Application.AGAIN, registered(withIssuedOn(CANCELLED, TOLD_ON)), announced(Application.AGAIN));
        }
    }

    private static Facts second(Facts facts) {
        return withIdentifier(facts, facts.identifier().withVersion(2));
    }

    private static CertificateIdentifier identifier(Certificate certificate) {
        return certificate.facts().orElseThrow().identifier();
    }

    private static Instant trueFrom(Effective effective, Instant at) {
        var known = CertificateSamples.of(CONSTRUCTOR_1, FACTS);
        var report = new Registered(CONSTRUCTOR_1, withEmployer(FACTS, "样例设计院"), effective);
        return RegistryPolicy.apply(List.of(known), report, known.id(), at) instanceof Changed(var _, var next)
                        && next.report()
                                instanceof Certificate.Report.Reported(var _, var knownFrom, var trueFrom, var _)
                        && knownFrom.equals(at)
                ? trueFrom
                : Instant.MIN;
    }

    private static void assertPending(Application application, RegistryReport... reports) {
        assertThat(certificate(reports).pending()).containsExactly(told(application));
        assertThat(certificate(reports).answered()).isEmpty();
    }

    private static void assertContradicted(Contradiction why, RegistryReport... reports) {
        var before = Registry.of(List.of(reports).subList(0, reports.length - 1));
        var after = before.with(reports[reports.length - 1]);
        assertThat(after.lastChange()).isEqualTo(new Contradicted(why));
        assertThat(after.certificates()).isEqualTo(before.certificates());
    }

    private static Certificate certificate(RegistryReport... reports) {
        return Registry.of(List.of(reports)).certificates().getFirst();
    }

    private static RegistryReport registered(Facts facts) {
        return new Registered(CONSTRUCTOR_1, facts);
    }

    private static RegistryReport announced(Application application) {
        return new Announced(CONSTRUCTOR_1, CertificateSamples.person(FACTS), told(application));
    }

    private static Announcement told(Application application) {
        return new Announcement(application, TOLD_ON, "北京");
    }
}
