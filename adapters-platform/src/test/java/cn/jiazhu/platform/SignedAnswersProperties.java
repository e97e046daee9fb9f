package cn.jiazhu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.TestClock;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.platform.sandbox.SandboxAnswers;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/// Bytes from the network become the signed answer to the question, or no answer; never anything else.
class SignedAnswersProperties {

    private static final TestClock CLOCK = TestClock.at(IdentitySamples.NOW);
    private static final Question QUESTION = new Question(
            "mobile-binding+jwt",
            "person",
            "nonce",
            HttpRequest.newBuilder(URI.create("http://x.test")).build());
    private static final SandboxAnswers SANDBOX = new SandboxAnswers();
    private static final SignedAnswers ANSWERS = new SignedAnswers(SANDBOX.connection(), CLOCK);
    private static final String RIGHT = SANDBOX.signed("mobile-binding+jwt", "person", "nonce", IdentitySamples.NOW);

    @Property(tries = 300)
    void no_text_but_a_signed_one_is_an_answer(@ForAll String text) {
        assertThat(read(text)).isEmpty();
    }

    @Property(tries = 300)
    void three_parts_of_anything_are_no_answer(
            @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String header,
            @ForAll @StringLength(max = 40) String claims) {
        assertThat(read(SandboxAnswers.compact(header, claims))).isEmpty();
    }

    @Property(tries = 300)
    void one_changed_character_never_changes_what_is_said(
            @ForAll @IntRange(max = 1000) int place, @ForAll @CharRange(from = '!', to = '~') char by) {
        int at = place % RIGHT.length();
        String changed = RIGHT.substring(0, at) + by + RIGHT.substring(at + 1);
        assertThat(read(changed)).isIn(Optional.empty(), Optional.of(ANSWERS.read(RIGHT, QUESTION)));
    }

    @Property(tries = 300)
    void a_part_of_an_answer_is_none(@ForAll @IntRange(max = 1000) int length) {
        assertThat(read(RIGHT.substring(0, length % RIGHT.length()))).isEmpty();
    }

    /// It was right once, for another question: nonces are used once.
    @Property(tries = 1_000)
    void an_answer_of_before_answers_no_later_question(
            @ForAll @StringLength(max = 43) @CharRange(from = '-', to = 'z') String nonce) {
        Question later = new Question(QUESTION.kind(), QUESTION.subject(), nonce, QUESTION.request());
        assertThat(read(RIGHT, later)).isEmpty();
    }

    private Optional<Claims> read(String text) {
        return read(text, QUESTION);
    }

    private Optional<Claims> read(String text, Question question) {
        try {
            return Optional.of(ANSWERS.read(text, question));
        } catch (PlatformUnavailable _) {
            return Optional.empty();
        }
    }
}
