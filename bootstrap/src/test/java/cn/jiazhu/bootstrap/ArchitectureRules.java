package cn.jiazhu.bootstrap;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// The rules of the house for any root package, so that the same rules judge the house and the violations planted
/// against them.
record ArchitectureRules(String root) {

    static final List<String> ADAPTERS = List.of("web", "persistence", "render", "platform");

    /// Every package named below.
    List<String> packages() {
        return Stream.of(
                        "domain",
                        "application",
                        "application.port",
                        "application.press",
                        "application.reports",
                        "application.duty",
                        "web",
                        "web.sharing",
                        "persistence",
                        "render",
                        "platform",
                        "bootstrap",
                        "bootstrap.demo")
                .map(name -> root + "." + name)
                .toList();
    }

    /// A rule about a package without a class says nothing, and ArchUnit notices only some of them.
    static boolean holdsAClass(JavaClasses classes, String name) {
        return classes.stream()
                .filter(type -> (type.getPackageName() + ".").startsWith(name + "."))
                .anyMatch(type -> !type.getSimpleName().equals("package-info"));
    }

    ArchRule domain_knows_only_the_language() {
        return classes()
                .that(are("domain"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java.lang..", "java.util..", "java.time..", "java.math..", "org.jspecify..", in("domain")))
                .because("a rule that needs a file, a socket or a framework cannot be read, tested or kept alone");
    }

    ArchRule domain_types_cannot_change() {
        return classes()
                .that(are("domain"))
                .should(Shapes.BE_A_VALUE)
                .because("a fact that changes under a decision makes the decision false");
    }

    ArchRule application_knows_the_domain_and_its_ports() {
        return classes()
                .that(are("application"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", in("domain"), in("application")))
                .because("a use case says what happens, never with what");
    }

    ArchRule application_knows_no_sql_and_no_http() {
        return noClasses()
                .that(are("application"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http.."))
                .because("databases and networks stand behind ports");
    }

    ArchRule ports_are_questions_and_answers() {
        return classes()
                .that(are("application.port"))
                .should(Shapes.BE_A_PORT)
                .because("whoever writes another adapter implements interfaces and reads records, nothing else");
    }

    ArchRule ports_know_only_the_domain() {
        return classes()
                .that(are("application.port"))
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", in("domain"), in("application.port")))
                .because("an adapter must not need a use case to be written");
    }

    ArchRule use_cases_do_one_thing() {
        return classes()
                .that(areUseCases())
                .should(Shapes.BE_A_USE_CASE)
                .because("a use case is one sentence of the requirement: a final class with one public method");
    }

    ArchRule use_cases_do_not_call_each_other() {
        return classes()
                .that(areUseCases())
                .should(Shapes.notDependOnAnother(areUseCases()))
                .because("what two use cases share is a rule or a step with a name of its own");
    }

    ArchRule adapters_do_not_know_each_other() {
        return slices().matching(root + ".(" + String.join("|", ADAPTERS) + ")..")
                .should()
                .notDependOnEachOther()
                .because("each can be replaced alone");
    }

    ArchRule adapters_have_one_door() {
        return classes()
                .that(resideInAnyPackage(adapters()).and(not(areGenerated())))
                .should(Shapes.HAVE_ONE_DOOR_PER_PACKAGE)
                .because("what bootstrap cannot see it cannot depend on");
    }

    ArchRule the_second_front_end_knows_use_cases_alone() {
        return classes()
                .that(are("web.sharing"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                "org.slf4j..",
                                "io.helidon..",
                                "com.fasterxml.jackson..",
                                in("domain"),
                                in("web.sharing"))
                        .or(describe(
                                "belong to a use case or to its answer",
                                type -> inUseCaseRooms().test(Shapes.topLevel(type))))
                        .or(are("application.port").and(not(describe("ask", JavaClass::isInterface)))))
                .because("what one front end can do another can, knowing nothing of the first");
    }

    ArchRule statuses_are_chosen_in_two_places() {
        return noClasses()
                .that(are("web").and(not(areNamed("Problems", "Responses"))))
                .should()
                .accessTargetWhere(describe("it chooses a status", ArchitectureRules::choosesAStatus))
                .because("a refusal has one status, in one table");
    }

    ArchRule json_is_read_and_written_in_two_places() {
        return noClasses()
                .that(are("web").and(not(areNamed("Intake", "Responses"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.fasterxml.jackson..", "tools.jackson.."))
                .because("one reader checks every body, one writer keeps every answer inside openapi.yaml");
    }

    ArchRule nothing_depends_on_bootstrap() {
        return noClasses()
                .that(not(are("bootstrap")))
                .should()
                .dependOnClassesThat(are("bootstrap"))
                .because("it wires the others and is wired by nobody");
    }

    ArchRule bootstrap_knows_doors_only() {
        return noClasses()
                .that(are("bootstrap"))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.jooq..", "org.openpdf..", "org.ofdrw..", "io.nayuki..", "java.sql.."))
                .because("the libraries of an adapter are its own affair");
    }

    ArchRule demo_judges_with_eyes_of_its_own() {
        return classes()
                .that(are("bootstrap.demo"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "javax.imageio..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify..",
                        "com.fasterxml.jackson..",
                        in("bootstrap.demo")))
                .because(
                        "it sees what a stranger sees: HTTP and bytes, read by code that shares nothing with the writers");
    }

    ArchRule time_comes_from_a_clock() {
        return noClasses()
                .that(not(are("bootstrap")))
                .should()
                .accessTargetWhere(describe("it reads the time itself", ArchitectureRules::readsTheTime))
                .because("midnight, leap days and turned clocks must be testable everywhere");
    }

    ArchRule randomness_is_made_in_bootstrap() {
        return noClasses()
                .that(not(are("bootstrap")))
                .should()
                .accessTargetWhere(describe(
                        "it makes a SecureRandom",
                        access -> calls(access, SecureRandom.class, "<init>", "getInstance", "getInstanceStrong")))
                .because("ids, codes and tickets come from one source that tests can replace");
    }

    ArchRule rules_do_not_roll_dice() {
        return noClasses()
                .that(resideInAnyPackage(in("domain"), in("application")))
                .should()
                .accessTargetWhere(describe("it rolls dice", ArchitectureRules::rollsDice))
                .because("the same facts must give the same findings; ids come from the port Randomness");
    }

    ArchRule nobody_prints() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
                "commands write to the streams they are given, all else to the log");
    }

    ArchRule nobody_uses_java_util_logging() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("there is one log");
    }

    ArchRule nobody_injects_fields() {
        return GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because(
                "an object is complete when its constructor returns");
    }

    ArchRule rules_do_not_log() {
        return noClasses()
                .that(resideInAnyPackage(in("domain"), in("application")))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.slf4j..", "ch.qos.logback..").or(areNamed("Logger")))
                .because("what happened is a value they return; adapters, workers and bootstrap log");
    }

    ArchRule packages_are_free_of_cycles() {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(areGenerated(), areGenerated())
                .because("a cycle is one package with two names");
    }

    ArchRule null_is_marked() {
        return classes()
                .that(not(areGenerated()))
                .should(Shapes.LIVE_IN_A_NULL_MARKED_PACKAGE)
                .because("NullAway looks only there");
    }

    private String in(String name) {
        return root + "." + name + "..";
    }

    private DescribedPredicate<JavaClass> are(String name) {
        return resideInAPackage(in(name));
    }

    private String[] adapters() {
        return ADAPTERS.stream().map(this::in).toArray(String[]::new);
    }

    /// jte's templates and jOOQ's tables.
    private DescribedPredicate<JavaClass> areGenerated() {
        return resideInAnyPackage(in("web.page"), in("platform.sandbox.page"), in("persistence.schema"))
                .as("are generated");
    }

    /// The rooms of the actors, of one that comes tomorrow too.
    private DescribedPredicate<JavaClass> areUseCases() {
        return inUseCaseRooms()
                .and(describe("classes", Shapes::isPlainTopLevelClass))
                .as("are use cases");
    }

    private DescribedPredicate<JavaClass> inUseCaseRooms() {
        return resideInAPackage(root + ".application.*")
                .and(not(resideInAnyPackage(
                        in("application.port"),
                        in("application.press"),
                        in("application.reports"),
                        in("application.duty"))));
    }

    private static DescribedPredicate<JavaClass> areNamed(String... names) {
        return describe(
                "are named " + String.join(" or ", names),
                type -> Set.of(names).contains(Shapes.topLevel(type).getSimpleName()));
    }

    /// Reading the code of an answer, as a log does, is no choice.
    private static boolean choosesAStatus(JavaAccess<?> access) {
        var chosen = access.getTargetOwner().isEquivalentTo(Status.class)
                && (access instanceof JavaFieldAccess || access.getName().equals("create"));
        var set = access.getTargetOwner().isAssignableTo(ServerResponse.class)
                && access.getTarget().getFullName().matches(".*\\.status\\(.+\\)");
        return chosen || set;
    }

    private static boolean readsTheTime(JavaAccess<?> access) {
        return asksNowWithoutAClock(access)
                || calls(access, Clock.class, "systemUTC", "systemDefaultZone", "system")
                || calls(access, ZoneId.class, "systemDefault")
                || calls(access, System.class, "currentTimeMillis")
                || access.getTarget().getFullName().equals("java.util.Date.<init>()");
    }

    private static boolean asksNowWithoutAClock(JavaAccess<?> access) {
        return access.getTargetOwner().getPackageName().startsWith("java.time")
                && access.getName().equals("now")
                && !access.getTarget().getFullName().contains(Clock.class.getName());
    }

    private static boolean rollsDice(JavaAccess<?> access) {
        return calls(access, UUID.class, "randomUUID")
                || calls(access, Math.class, "random")
                || access.getTargetOwner().isAssignableTo(RandomGenerator.class);
    }

    private static boolean calls(JavaAccess<?> access, Class<?> type, String... names) {
        return access.getTargetOwner().isEquivalentTo(type) && Set.of(names).contains(access.getName());
    }
}
