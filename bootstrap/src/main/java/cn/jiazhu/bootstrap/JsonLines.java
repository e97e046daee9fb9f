package cn.jiazhu.bootstrap;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The log as JSON, one object a line, for machines that gather it. As in the text form (logback.xml), no run of digits
/// gets through that is long enough to be a person's number.
final class JsonLines extends EncoderBase<ILoggingEvent> {

    private static final Pattern PERSONAL = Pattern.compile("[0-9]{11,}[0-9Xx]?");
    private static final String APPENDER = "stderr";
    private static final String TRACE = "traceId";

    /// Instead of lines of text, from now on.
    static void install() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER)
                        instanceof OutputStreamAppender<ILoggingEvent> appender) {
            var lines = new JsonLines();
            lines.setContext(context);
            lines.start();
            appender.setEncoder(lines);
        }
    }

    @Override
    public byte[] headerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] footerBytes() {
        return new byte[0];
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        var line = JsonNodeFactory.instance
                .objectNode()
                .put("time", event.getInstant().toString())
                .put("level", event.getLevel().toString())
                .put("logger", event.getLoggerName())
                .put("message", masked(event.getFormattedMessage()));
        Optional.ofNullable(event.getMDCPropertyMap().get(TRACE)).ifPresent(trace -> line.put(TRACE, trace));
        if (event.getThrowableProxy() instanceof ThrowableProxy thrown) {
            line.put("error", Masked.of(thrown.getThrowable()));
        }
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String masked(String text) {
        return PERSONAL.matcher(text).replaceAll("***");
    }
}
