package cn.jiazhu.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdType;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/// A mask shows the ends, never the middle, and is what every `toString` shows.
@Domain(DomainArbitraries.class)
class MaskingProperties {

    @Property(tries = 300)
    void a_masked_number_hides_its_middle_and_more_than_it_shows(@ForAll HolderId id) {
        String masked = id.masked();
        int length = id.number().length();
        assertThat(masked).hasSize(length);
        assertThat(masked.charAt(length / 2)).isEqualTo('*');
        assertThat(masked.chars().filter(c -> c == '*').count()).isGreaterThan(length / 2);
    }

    @Property(tries = 300)
    void a_masked_number_shows_nothing_that_is_not_there(@ForAll HolderId id) {
        String masked = id.masked();
        for (int i = 0; i < masked.length(); i++) {
            assertThat(masked.charAt(i)).isIn('*', id.number().charAt(i));
        }
    }

    @Property(tries = 300)
    void a_masked_citizen_id_never_shows_the_birth_date(@ForAll Certificate certificate) {
        certificate
                .facts()
                .filter(facts -> facts.holder().type() == IdType.CITIZEN_ID)
                .ifPresent(facts ->
                        assertThat(facts.holder().masked().substring(6, 14)).isEqualTo("********"));
    }

    @Property(tries = 300)
    void a_masked_name_hides_at_least_one_character(@ForAll PersonName name) {
        assertThat(name.masked()).contains("*");
        assertThat(name.masked()).isNotEqualTo(name.text());
    }

    /// But for the part before a dot, nothing but the surname and the last character can be read.
    @Property(tries = 300)
    void a_masked_name_never_shows_the_middle(@ForAll PersonName name) {
        int[] points = name.text().codePoints().toArray();
        int[] masked = name.masked().codePoints().toArray();
        if (points.length > 2 && !name.text().contains("·")) {
            assertThat(masked).hasSameSizeAs(points);
            assertThat(Arrays.stream(masked, 2, masked.length - 1)).allMatch(c -> c == '*');
        }
    }

    @Property(tries = 300)
    void no_text_of_a_person_tells_the_number(@ForAll Person person) {
        assertThat(person.toString()).doesNotContain(person.id().number());
    }
}
