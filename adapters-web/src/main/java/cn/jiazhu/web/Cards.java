package cn.jiazhu.web;

import cn.jiazhu.application.holder.ListCertificates.Entry;
import cn.jiazhu.domain.annotation.CardState;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.web.page.Card;
import cn.jiazhu.web.page.Frame.Link;
import cn.jiazhu.web.page.Prose;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Words the certificates of the list: what state each is in, and the one thing to do next.
record Cards(Voice voice, LocalDate today, ReportWords reports) {

    List<Card> of(List<Entry> entries) {
        return entries.stream().map(this::of).toList();
    }

    private Card of(Entry entry) {
        Certificate certificate = entry.certificate();
        CardState state = CardState.of(certificate, entry.existing(), today);
        return new Card(
                "/certificates/" + certificate.id(),
                voice.nameOf(certificate.type()),
                number(certificate),
                new Chips(voice).of(state),
                Prose.of(says(state, certificate)),
                reports.of(certificate, voice),
                actions(state, certificate));
    }

    private static String number(Certificate certificate) {
        return switch (certificate.report()) {
            case Report.Awaited _ -> "";
            case Report.Reported(var facts, var _, var _, var _) ->
                facts.number().text();
        };
    }

    private String says(CardState state, Certificate certificate) {
        return switch (state) {
            case CardState.Annotatable _ ->
                certificate
                        .facts()
                        .map(facts -> UsePeriod.of(certificate.type(), facts, Purpose.NONE, today))
                        .map(period -> voice.say("card.annotatable.says", Map.of("last", period.last())))
                        .orElse("");
            case CardState.InUse(var _, var last, var _) -> voice.say("card.in-use.says", Map.of("last", last));
            case CardState.EndingSoon(var _, var last, var _) ->
                voice.say("card.ending-soon.says", Map.of("last", last));
            case CardState.UnderWay _ -> voice.say("card.under-way.says");
            case CardState.UsePeriodOver(var last) -> voice.say("card.use-period-over.says", Map.of("last", last));
            case CardState.Superseded(var causes, var _) -> voice.say("card.superseded.says", Map.of("causes", causes));
            case CardState.Withdrawn _ -> voice.say("card.withdrawn.says");
            case CardState.Blocked(var blocker) -> {
                var told = voice.tell(Reasons.of(blocker));
                yield voice.sentences(told);
            }
        };
    }

    /// The first is the one to take.
    private List<Link> actions(CardState state, Certificate certificate) {
        String self = "/certificates/" + certificate.id();
        return switch (state) {
            case CardState.Annotatable _, CardState.UsePeriodOver _, CardState.Superseded _, CardState.Withdrawn _ ->
                List.of(link(self, "annotate"));
            case CardState.InUse(var copy, var _, var _) -> downloads(self, copy);
            case CardState.EndingSoon(var copy, var _, var _) -> downloads(self, copy);
            case CardState.UnderWay(var annotation) -> List.of(link("/annotations/" + annotation, "progress"));
            case CardState.Blocked _ -> List.of(link(self, "why"));
        };
    }

    private List<Link> downloads(String self, Object copy) {
        return List.of(
                link("/annotations/" + copy + "/pdf", "pdf"),
                link("/annotations/" + copy + "/ofd", "ofd"),
                link(self, "detail"));
    }

    private Link link(String address, String action) {
        return new Link(address, voice.say("card.go." + action));
    }
}
