package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every rule of the house, seen to fail: the packages under `planted` break each at least once.
class PlantedViolationsTest {

    private static final ArchitectureRules RULES = new ArchitectureRules("planted");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages(RULES.root());

    private static final Map<String, List<String>> CULPRITS = culprits();

    private static Map<String, List<String>> culprits() {
        var culprits = new LinkedHashMap<String, List<String>>();
        culprits.put("domain_knows_only_the_language", List.of("ReadsFiles"));
        culprits.put("domain_types_cannot_change", List.of("Changes", "OpenToAll"));
        culprits.put("application_knows_the_domain_and_its_ports", List.of("KnowsAnAdapter"));
        culprits.put("application_knows_no_sql_and_no_http", List.of("KnowsSql", "KnowsHttp"));
        culprits.put("ports_are_questions_and_answers", List.of("NotAPort"));
        culprits.put("ports_know_only_the_domain", List.of("KnowsAUseCase"));
        culprits.put("use_cases_do_one_thing", List.of("NotFinal", "DoesTwoThings"));
        culprits.put("use_cases_do_not_call_each_other", List.of("CallsAnother", "InACycle"));
        culprits.put("adapters_do_not_know_each_other", List.of("CallsPersistence"));
        culprits.put("adapters_have_one_door", List.of("SecondDoor"));
        culprits.put("the_second_front_end_knows_use_cases_alone", List.of("KnowsTheFirst"));
        culprits.put("statuses_are_chosen_in_two_places", List.of("ChoosesAStatus", "SetsAStatus"));
        culprits.put("json_is_read_and_written_in_two_places", List.of("ReadsJson"));
        culprits.put("nothing_depends_on_bootstrap", List.of("KnowsBootstrap"));
        culprits.put("bootstrap_knows_doors_only", List.of("TouchesJooq"));
        culprits.put("demo_judges_with_eyes_of_its_own", List.of("KnowsAWriter"));
        culprits.put(
                "time_comes_from_a_clock",
                List.of(
                        "AsksNow.",
                        "AsksNowByReference",
                        "AsksTodayInAZone",
                        "MakesAClock",
                        "AsksTheDate",
                        "AsksTheMillis"));
        culprits.put("randomness_is_made_in_bootstrap", List.of("MakesRandomness"));
        culprits.put("rules_do_not_roll_dice", List.of("RollsDice"));
        culprits.put("nobody_prints", List.of("Prints"));
        culprits.put("nobody_uses_java_util_logging", List.of("LogsElsewhere"));
        culprits.put("nobody_injects_fields", List.of("InjectsAField"));
        culprits.put("rules_do_not_log", List.of("Logs"));
        culprits.put("packages_are_free_of_cycles", List.of("InACycle"));
        culprits.put("null_is_marked", List.of("Unmarked"));
        return culprits;
    }

    @TestFactory
    Stream<DynamicTest> every_rule_finds_its_culprits() {
        return CULPRITS.entrySet().stream()
                .map(planted -> dynamicTest(planted.getKey(), () -> {
                    var report = ruleNamed(planted.getKey()).evaluate(PLANTED).getFailureReport();
                    assertThat(String.join("\n", report.getDetails())).contains(planted.getValue());
                }));
    }

    @Test
    void no_rule_is_without_a_planted_violation_and_a_reason() throws Exception {
        assertThat(rules().map(Method::getName)).containsExactlyInAnyOrderElementsOf(CULPRITS.keySet());
        for (var rule : rules().toList()) {
            assertThat(ruleNamed(rule.getName()).getDescription()).contains(", because ");
        }
    }

    @Test
    void a_rule_about_a_package_that_is_not_there_is_noticed() {
        assertThat(ArchitectureRules.holdsAClass(PLANTED, "planted.domain")).isTrue();
        assertThat(ArchitectureRules.holdsAClass(PLANTED, "planted.ui")).isFalse();
    }

    private static Stream<Method> rules() {
        return Arrays.stream(ArchitectureRules.class.getDeclaredMethods())
                .filter(method -> method.getReturnType().equals(ArchRule.class));
    }

    private static ArchRule ruleNamed(String name) throws ReflectiveOperationException {
        return (ArchRule) ArchitectureRules.class.getDeclaredMethod(name).invoke(RULES);
    }
}
