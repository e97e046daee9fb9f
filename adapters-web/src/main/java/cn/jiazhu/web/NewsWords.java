package cn.jiazhu.web;

import cn.jiazhu.application.port.Letters;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.notice.News;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// News in the words that pages use: in Chinese, as the national app speaks.
record NewsWords(Voice voice) implements Letters {

    @Override
    public Letter write(News news, Certificate certificate) {
        return switch (news) {
            case News.Completed(var last) -> letter("completed", certificate, Map.of("last", last));
            case News.Refused _ -> letter("refused", certificate, Map.of());
            case News.Failed _ -> letter("failed", certificate, Map.of());
            case News.TimedOut _ -> letter("timed-out", certificate, Map.of());
            case News.Ended(var causes, var day) -> ended(causes, day, certificate);
            case News.EndsSoon(var last, var remedy) ->
                letter("ends-soon." + remedy, certificate, Map.of("last", last));
        };
    }

    private Letter ended(List<EndCause> causes, LocalDate day, Certificate certificate) {
        Optional<RegistrationState> state = causes.stream()
                .flatMap(cause -> cause.registrationState().stream())
                .findFirst();
        return state.map(ended -> letter("registration-ended", certificate, Map.of("state", ended, "day", day)))
                .orElseGet(() -> letter("superseded", certificate, Map.of("causes", causes, "day", day)));
    }

    private Letter letter(String kind, Certificate certificate, Map<String, ?> facts) {
        var all = new HashMap<String, Object>(facts);
        all.put("name", certificate.holder().name().text());
        all.put("type", voice.nameOf(certificate.type()));
        return new Letter(voice.say("news." + kind), voice.say("news." + kind + ".text", all));
    }
}
