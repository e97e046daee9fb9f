package cn.jiazhu.web;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.FindingSamples;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.RuleName;
import cn.jiazhu.domain.certificate.CertificateSamples;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The table itself: complete, in both languages, and nothing in it that nobody says.
class ProblemTableTest {

    private static final Pattern BLANK = Pattern.compile("\\{[a-zA-Z]+}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    @Test
    void every_code_has_a_row_and_every_row_a_code() {
        assertThat(Yaml.load("problems.yaml").keys())
                .isEqualTo(new TreeSet<>(
                        Arrays.stream(ProblemCode.values()).map(Enum::name).toList()));
    }

    @Test
    void every_sentence_is_written_in_both_languages_with_the_same_blanks() {
        texts().forEach(text -> {
            assertThat(text.zh()).isNotBlank().isNotEqualTo(text.en());
            assertThat(text.en()).isNotBlank();
            assertThat(blanks(text.en())).as(text.en()).isEqualTo(blanks(text.zh()));
        });
    }

    @Test
    void chinese_is_written_in_chinese_and_english_in_english() {
        texts().forEach(text -> {
            String chinese = BLANK.matcher(text.zh()).replaceAll("期");
            assertThat(HAN.matcher(chinese).find()).as(text.zh()).isTrue();
            String english = text.en().replaceAll("“[^”]*”", "");
            assertThat(HAN.matcher(english).find()).as(text.en()).isFalse();
        });
    }

    @Test
    void chinese_sentences_are_short() {
        texts().flatMap(text -> Stream.of(text.zh().split("[。；]", -1)))
                .forEach(sentence -> assertThat(sentence.codePointCount(0, sentence.length()))
                        .as(sentence)
                        .isLessThanOrEqualTo(40));
    }

    @Test
    void every_blocker_is_told_with_another_reason_and_other_facts() {
        assertThat(FindingSamples.BLOCKERS.stream().map(Object::getClass).collect(toSet()))
                .isEqualTo(Set.of(Blocker.class.getPermittedSubclasses()).stream()
                        .filter(type -> type.isRecord())
                        .collect(toSet()));
        for (Blocker blocker : FindingSamples.BLOCKERS) {
            for (Language language : Language.values()) {
                var told = Site.WORDING.in(language).tell(Reasons.of(blocker));
                assertThat(told.title() + told.cause() + told.cure()).doesNotContain("{", "null");
            }
        }
    }

    @Test
    void every_other_word_has_the_same_blanks_in_both_languages() {
        Yaml words = Yaml.load("words.yaml");
        for (String key : words.keys()) {
            Text text = words.both(key);
            assertThat(text.zh()).as(key).isNotBlank();
            assertThat(blanks(text.en())).as(key).isEqualTo(blanks(text.zh()));
        }
    }

    @Test
    void one_that_ended_because_another_serves_says_so() {
        var findings = List.of(Finding.passed(RuleName.STATE, "有效"));
        var refused = AnnotationSamples.waiting(CertificateSamples.reported()).refused(findings, NOW);

        assertThat(Reasons.state(refused)).map(Reason::code).contains(ProblemCode.COPY_STILL_COUNTS);
    }

    private static Stream<Text> texts() {
        return ProblemRow.load().values().stream()
                .flatMap(row -> Stream.concat(Stream.of(row), row.variants().values().stream()))
                .flatMap(row -> Stream.of(row.title(), row.cause(), row.cure()));
    }

    private static Set<String> blanks(String text) {
        return BLANK.matcher(text)
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(toSet());
    }
}
