package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What everybody may read, in every look.
class PublicPagesIT extends InTown {

    private static final String NO_COPY = "/v/7K3M-9Q2X-TD4F-H8WE";

    @ParameterizedTest
    @EnumSource(value = Look.class, names = "WITHOUT_SCRIPT", mode = EnumSource.Mode.EXCLUDE)
    void every_page_can_be_used_by_everybody(Look look) {
        try (var somebody = town.visitor(look)) {
            for (String path : new String[] {"/", "/portal/sign-in", "/help", "/help/CERT_EXPIRED", "/docs", NO_COPY}) {
                somebody.open(path);
                assertThat(Inspection.faults(somebody.page())).as(path).isEmpty();
            }
        }
    }
}
