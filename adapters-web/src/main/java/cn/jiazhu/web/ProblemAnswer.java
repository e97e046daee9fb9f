package cn.jiazhu.web;

import cn.jiazhu.web.Voice.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A problem as RFC 9457 has it, with our code, cause and cure.
///
/// @param type resolves to the page that explains it
/// @param detail cause and cure in one
/// @param findings of every rule, where a press was refused
record ProblemAnswer(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        String code,
        String cause,
        String cure,
        @Nullable String link,
        String traceId,
        @Nullable List<FindingAnswer> findings) {

    static ProblemAnswer of(Told told, int status, String traceId, String baseAddress) {
        return new ProblemAnswer(
                baseAddress + "/help/" + told.code(),
                told.title(),
                status,
                told.cause() + told.cure(),
                "urn:trace:" + traceId,
                told.code(),
                told.cause(),
                told.cure(),
                told.link(),
                traceId,
                null);
    }

    ProblemAnswer with(List<FindingAnswer> every) {
        return new ProblemAnswer(type, title, status, detail, instance, code, cause, cure, link, traceId, every);
    }
}
