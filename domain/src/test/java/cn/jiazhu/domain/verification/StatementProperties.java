package cn.jiazhu.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.StatedFacts;
import cn.jiazhu.domain.qr.QrArbitraries;
import cn.jiazhu.domain.qr.QrPayload;
import cn.jiazhu.domain.qr.QrStatement;
import cn.jiazhu.domain.qr.QrText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(QrArbitraries.class)
@Domain(DomainContext.Global.class)
class StatementProperties {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @Property(tries = 200)
    void both_files_and_the_qr_of_a_copy_state_the_same(@ForAll AnnotatedCopy copy) {
        var file = Statement.ofFile(flat(copy));

        assertThat(Statement.differences(List.of(file, file, qr(copy)))).isEmpty();
    }

    @Property(tries = 50)
    void a_fact_that_differs_is_named_and_no_other(@ForAll AnnotatedCopy copy) {
        var file = Statement.ofFile(flat(copy));
        flat(copy).keySet().forEach(name -> {
            var altered = flat(copy);
            altered.merge(name, "X", String::concat);

            assertThat(Statement.differences(List.of(file, Statement.ofFile(altered))))
                    .containsExactly(name);
        });
    }

    @Property(tries = 50)
    void a_fact_that_a_file_leaves_out_is_named(@ForAll AnnotatedCopy copy) {
        var less = flat(copy);
        less.remove("CZZT");

        assertThat(Statement.differences(List.of(Statement.ofFile(less), qr(copy))))
                .containsExactly("CZZT");
        assertThat(Statement.differences(List.of(Statement.ofFile(flat(copy)), Statement.ofFile(less))))
                .containsExactly("CZZT");
    }

    @Property(tries = 50)
    void what_a_qr_states_otherwise_is_named(@ForAll AnnotatedCopy copy) {
        for (String name : List.of("CZZT", "ZZBH", "JZJYXQJZSJ", "KZ_subEndDate", Statement.CLAIM)) {
            var altered = flat(copy);
            altered.merge(name, "1", (then, more) -> more + then);

            assertThat(Statement.differences(List.of(qr(copy), Statement.ofFile(altered))))
                    .containsExactly(name);
        }
    }

    @Property(tries = 20)
    void nobody_reads_a_person_off_the_log(@ForAll AnnotatedCopy copy) {
        assertThat(Statement.ofFile(flat(copy)).toString())
                .doesNotContain(copy.facts().number().text())
                .contains("CZZT");
    }

    private static Statement qr(AnnotatedCopy copy) {
        var statement = QrStatement.of(copy, 1, DIGEST);
        return Statement.of(
                new QrText("https://verify.example", copy.numbers().code(), new QrPayload(statement, "0".repeat(128))));
    }

    private static Map<String, String> flat(AnnotatedCopy copy) {
        StatedFacts facts = StatedFacts.of(copy);
        var flat = new LinkedHashMap<String, String>();
        facts.single().forEach(fact -> flat.put(fact.name(), fact.value()));
        flat.put(Statement.CLAIM, DIGEST);
        facts.specialties().stream()
                .flatMap(List::stream)
                .forEach(fact -> flat.merge(fact.name(), fact.value(), (all, next) -> all + ";" + next));
        return flat;
    }
}
