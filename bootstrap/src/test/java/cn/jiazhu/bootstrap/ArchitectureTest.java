package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The house as it is, against its rules. That each rule can fail is shown by [PlantedViolationsTest].
class ArchitectureTest {

    private static final ImportOption MAIN =
            location -> !location.contains("/test-classes/") && !location.contains("-tests.jar");

    private static final ArchitectureRules RULES = new ArchitectureRules("cn.jiazhu");

    private static final JavaClasses HOUSE =
            new ClassFileImporter().withImportOption(MAIN).importPackages(RULES.root());

    @Nested
    class Domain {

        @Test
        void knows_only_the_language() {
            RULES.domain_knows_only_the_language().check(HOUSE);
        }

        @Test
        void types_cannot_change() {
            RULES.domain_types_cannot_change().check(HOUSE);
        }
    }

    @Nested
    class Application {

        @Test
        void knows_the_domain_and_its_ports() {
            RULES.application_knows_the_domain_and_its_ports().check(HOUSE);
        }

        @Test
        void knows_no_sql_and_no_http() {
            RULES.application_knows_no_sql_and_no_http().check(HOUSE);
        }

        @Test
        void ports_are_questions_and_answers() {
            RULES.ports_are_questions_and_answers().check(HOUSE);
        }

        @Test
        void ports_know_only_the_domain() {
            RULES.ports_know_only_the_domain().check(HOUSE);
        }

        @Test
        void use_cases_do_one_thing() {
            RULES.use_cases_do_one_thing().check(HOUSE);
        }

        @Test
        void use_cases_do_not_call_each_other() {
            RULES.use_cases_do_not_call_each_other().check(HOUSE);
        }
    }

    @Nested
    class Adapters {

        @Test
        void do_not_know_each_other() {
            RULES.adapters_do_not_know_each_other().check(HOUSE);
        }

        @Test
        void have_one_door() {
            RULES.adapters_have_one_door().check(HOUSE);
        }
    }

    @Nested
    class Web {

        @Test
        void the_second_front_end_knows_use_cases_alone() {
            RULES.the_second_front_end_knows_use_cases_alone().check(HOUSE);
        }

        @Test
        void statuses_are_chosen_in_two_places() {
            RULES.statuses_are_chosen_in_two_places().check(HOUSE);
        }

        @Test
        void json_is_read_and_written_in_two_places() {
            RULES.json_is_read_and_written_in_two_places().check(HOUSE);
        }
    }

    @Nested
    class Bootstrap {

        @Test
        void is_known_by_nobody() {
            RULES.nothing_depends_on_bootstrap().check(HOUSE);
        }

        @Test
        void knows_doors_only() {
            RULES.bootstrap_knows_doors_only().check(HOUSE);
        }

        @Test
        void demo_judges_with_eyes_of_its_own() {
            RULES.demo_judges_with_eyes_of_its_own().check(HOUSE);
        }
    }

    @Nested
    class Everywhere {

        @Test
        void time_comes_from_a_clock() {
            RULES.time_comes_from_a_clock().check(HOUSE);
        }

        @Test
        void randomness_is_made_in_bootstrap() {
            RULES.randomness_is_made_in_bootstrap().check(HOUSE);
        }

        @Test
        void rules_do_not_roll_dice() {
            RULES.rules_do_not_roll_dice().check(HOUSE);
        }

        @Test
        void nobody_prints() {
            RULES.nobody_prints().check(HOUSE);
        }

        @Test
        void nobody_uses_java_util_logging() {
            RULES.nobody_uses_java_util_logging().check(HOUSE);
        }

        @Test
        void nobody_injects_fields() {
            RULES.nobody_injects_fields().check(HOUSE);
        }

        @Test
        void rules_do_not_log() {
            RULES.rules_do_not_log().check(HOUSE);
        }

        @Test
        void packages_are_free_of_cycles() {
            RULES.packages_are_free_of_cycles().check(HOUSE);
        }

        @Test
        void null_is_marked() {
            RULES.null_is_marked().check(HOUSE);
        }
    }

    @TestFactory
    Stream<DynamicTest> every_package_named_in_a_rule_holds_a_class() {
        return RULES.packages().stream()
                .map(name -> dynamicTest(
                        name,
                        () -> assertThat(ArchitectureRules.holdsAClass(HOUSE, name))
                                .as("a rule about %s says nothing: no class is there", name)
                                .isTrue()));
    }
}
