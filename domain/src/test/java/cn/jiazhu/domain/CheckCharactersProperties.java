package cn.jiazhu.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.CertificateIdentifier;
import cn.jiazhu.domain.certificate.CreditCode;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/// What the check characters catch, and what they do not. Of a random valid number every position is tried with every
/// other character, and every two neighbours that differ are exchanged.
///
/// GB 11643's X stands for ten and only in the last place: anywhere else it is no digit, so an error or an exchange
/// that
/// brings it there is caught by the form, and one that takes it away by the sum.
@Domain(DomainArbitraries.class)
class CheckCharactersProperties {

    private static final String DIGITS_AND_X = "0123456789X";

    @Property(tries = 200)
    void every_single_error_in_a_citizen_id_is_caught(@ForAll HolderId id) {
        Assume.that(id.type() == IdType.CITIZEN_ID);
        assertThat(singleErrors(id.number(), DIGITS_AND_X)).noneMatch(isAccepted(HolderId::citizen));
    }

    @Property(tries = 200)
    void every_neighbouring_transposition_in_a_citizen_id_is_caught(@ForAll HolderId id) {
        Assume.that(id.type() == IdType.CITIZEN_ID);
        assertThat(transpositions(id.number())).noneMatch(isAccepted(HolderId::citizen));
    }

    @Property(tries = 100)
    void every_single_error_in_a_credit_code_is_caught(@ForAll CreditCode code) {
        assertThat(singleErrors(code.text(), CheckCharacters.ALPHANUMERIC)).noneMatch(isAccepted(CreditCode::new));
    }

    @Property(tries = 200)
    void every_neighbouring_transposition_in_a_credit_code_is_caught(@ForAll CreditCode code) {
        assertThat(transpositions(code.text())).noneMatch(isAccepted(CreditCode::new));
    }

    @Property(tries = 30)
    void every_single_error_in_a_certificate_identifier_is_caught(@ForAll CertificateIdentifier identifier) {
        assertThat(singleErrors(identifier.toString(), CheckCharacters.ALPHANUMERIC))
                .noneMatch(isAccepted(CertificateIdentifier::parse));
    }

    @Property(tries = 100)
    void every_single_error_in_a_verification_code_is_caught(@ForAll VerificationCode code) {
        assertThat(singleErrors(code.text(), CheckCharacters.CROCKFORD)).noneMatch(isAccepted(VerificationCode::new));
    }

    @Example
    void of_45360_transpositions_exactly_72_slip_through_mod_37_36() {
        assertThat(slips(CheckCharacters.ALPHANUMERIC)).isEqualTo(new Slips(45_360, 72));
        assertThat(slipsWithTheCheckCharacter(CheckCharacters.ALPHANUMERIC)).isEqualTo(new Slips(1_260, 2));
    }

    @Example
    void of_31744_transpositions_exactly_64_slip_through_mod_33_32() {
        assertThat(slips(CheckCharacters.CROCKFORD)).isEqualTo(new Slips(31_744, 64));
        assertThat(slipsWithTheCheckCharacter(CheckCharacters.CROCKFORD)).isEqualTo(new Slips(992, 2));
    }

    private record Slips(int of, int slipped) {}

    /// One leading character brings the routine into each of its states once; after it every pair is exchanged.
    private static Slips slips(String alphabet) {
        var pairs = states(alphabet)
                .flatMap(state -> differentPairs(alphabet).map(pair -> state + pair))
                .toList();
        long slipped = pairs.stream()
                .filter(text ->
                        CheckCharacters.hybrid(text, alphabet) == CheckCharacters.hybrid(exchanged(text, 1), alphabet))
                .count();
        return new Slips(pairs.size(), (int) slipped);
    }

    /// The last character exchanged with the check character.
    private static Slips slipsWithTheCheckCharacter(String alphabet) {
        var texts = states(alphabet)
                .flatMap(state -> states(alphabet).map(last -> state + last))
                .map(text -> text + CheckCharacters.hybrid(text, alphabet))
                .filter(text -> text.charAt(1) != text.charAt(2))
                .toList();
        long slipped = texts.stream()
                .map(text -> exchanged(text, 1))
                .filter(text -> CheckCharacters.hybrid(text.substring(0, 2), alphabet) == text.charAt(2))
                .count();
        return new Slips(texts.size(), (int) slipped);
    }

    private static Stream<String> states(String alphabet) {
        return alphabet.chars().mapToObj(Character::toString);
    }

    private static Stream<String> differentPairs(String alphabet) {
        return states(alphabet)
                .flatMap(a -> states(alphabet).filter(b -> !a.equals(b)).map(b -> a + b));
    }

    /// Letters and digits only: dots are the form's, not the check character's.
    private static List<String> singleErrors(String text, String alphabet) {
        return IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) != '.')
                .boxed()
                .flatMap(i -> states(alphabet)
                        .filter(c -> c.charAt(0) != text.charAt(i))
                        .map(c -> text.substring(0, i) + c + text.substring(i + 1)))
                .toList();
    }

    private static List<String> transpositions(String text) {
        return IntStream.range(0, text.length() - 1)
                .filter(i -> text.charAt(i) != text.charAt(i + 1))
                .mapToObj(i -> exchanged(text, i))
                .toList();
    }

    private static String exchanged(String text, int i) {
        return text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
    }

    private static Predicate<String> isAccepted(Consumer<String> parse) {
        return text -> {
            try {
                parse.accept(text);
                return true;
            } catch (InvalidValue _) {
                return false;
            }
        };
    }
}
