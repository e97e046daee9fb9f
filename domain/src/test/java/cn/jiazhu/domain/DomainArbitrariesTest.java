package cn.jiazhu.domain;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationArbitraries;
import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.PressArbitraries;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.registry.RegistryArbitraries;
import cn.jiazhu.domain.registry.RegistryReport;
import java.time.LocalDate;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/// The arbitraries leave no kind of value out.
class DomainArbitrariesTest {

    @Example
    void every_kind_of_blocker_comes_up() {
        assertThat(kindsIn(AnnotationArbitraries.blockers())).isEqualTo(kindsOf(Blocker.class));
    }

    @Example
    void every_state_of_an_annotation_comes_up() {
        assertThat(kindsIn(PressArbitraries.annotations())).isEqualTo(kindsOf(Annotation.class));
    }

    @Example
    void every_kind_of_report_comes_up() {
        assertThat(kindsIn(RegistryArbitraries.reports())).isEqualTo(kindsOf(RegistryReport.class));
    }

    @Property(tries = 50)
    @Domain(DomainArbitraries.class)
    void days_lie_around_the_day_of_the_samples(@ForAll LocalDate day) {
        assertThat(day).isBetween(FactsSamples.TODAY.minusYears(6), FactsSamples.TODAY.plusYears(6));
    }

    private static Set<Class<?>> kindsIn(Arbitrary<?> values) {
        return values.sampleStream().limit(500).map(Object::getClass).collect(toSet());
    }

    private static Set<Class<?>> kindsOf(Class<?> sealed) {
        return Set.of(sealed.getPermittedSubclasses());
    }
}
