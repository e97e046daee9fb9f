package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogsTest {

    private static final String ID = "110105198706230019";
    private static final String MOBILE = "13812345678";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger logger = context.getLogger("cn.jiazhu.sample");

    @Test
    void a_line_of_text_bears_the_trace_and_no_number_of_a_person() {
        String line = written(text());
        assertThat(line).contains(" ERROR sample " + TRACE + " of ").doesNotContain(ID, MOBILE);
        assertThat(line.lines()).hasSize(1);
    }

    @Test
    void a_line_of_json_says_the_same() throws JsonProcessingException {
        String line = written(new JsonLines());
        var json = new ObjectMapper().readTree(line);
        assertThat(line).endsWith("}\n").doesNotContain(ID, MOBILE);
        assertThat(json.path("traceId").asText()).isEqualTo(TRACE);
        assertThat(json.path("level").asText()).isEqualTo("ERROR");
        assertThat(json.path("logger").asText()).isEqualTo("cn.jiazhu.sample");
        assertThat(json.path("message").asText()).isEqualTo("of ***\nand more");
        assertThat(json.path("error").asText()).startsWith("IllegalStateException: *** ← ");
        assertThat(json.path("time").asText()).matches("[0-9-]+T[0-9:.]+Z");
    }

    private String written(Encoder<ILoggingEvent> encoder) {
        var thrown = new IllegalStateException(ID, new IllegalArgumentException("mobile " + MOBILE));
        var event = new LoggingEvent("", logger, Level.ERROR, "of {}\nand more", thrown, new Object[] {ID});
        event.setMDCPropertyMap(Map.of("traceId", TRACE));
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }

    /// As logback.xml has it.
    private Encoder<ILoggingEvent> text() {
        var appender = (OutputStreamAppender<ILoggingEvent>)
                context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("stderr");
        assertThat(appender.getEncoder()).isInstanceOf(PatternLayoutEncoder.class);
        return appender.getEncoder();
    }
}
