package cn.jiazhu.domain.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/// What a copy is for, and when two presses mean the same copy.
@Domain(DomainArbitraries.class)
class PurposeProperties {

    @Property(tries = 500)
    void keys_are_equal_if_and_only_if_the_copies_would_be(@ForAll Purpose one, @ForAll Purpose other) {
        assertThat(one.key().equals(other.key())).isEqualTo(one.equals(other));
    }

    @Property(tries = 200)
    void white_space_makes_no_difference(@ForAll Purpose purpose) {
        var spaced = new Purpose(
                "\u3000" + purpose.use().replace(" ", " \t\u3000\n") + " ",
                "\u00A0" + purpose.recipient(),
                purpose.until());
        assertThat(spaced).isEqualTo(purpose);
    }

    @Property(tries = 100)
    void no_purpose_has_an_empty_key_and_every_other_a_longer_one(@ForAll Purpose purpose) {
        assertThat(purpose.key().isEmpty()).isEqualTo(purpose.equals(Purpose.NONE));
    }

    @Example
    void thirty_code_points_are_enough() {
        assertThat(new Purpose("𠮷".repeat(30), "", Purpose.NO_SHORTER_END).use())
                .hasSize(60);
        assertThat(Refusals.reason(() -> new Purpose("", "𠮷".repeat(31), Purpose.NO_SHORTER_END)))
                .isEqualTo(Reason.TOO_LONG);
    }

    @Example
    void what_cannot_be_printed_is_refused() {
        for (String text : new String[] {"投\u001f标", "投\u200b标", "投\ud840标", "投\ue000标", "投\ufffe标"}) {
            assertThat(Refusals.reason(() -> new Purpose(text, "", LocalDate.MAX)))
                    .isEqualTo(Reason.CHARACTER);
        }
    }
}
