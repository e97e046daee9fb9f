package cn.jiazhu.web;

import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.web.page.BindForm;
import cn.jiazhu.web.page.BindForm.Choice;
import cn.jiazhu.web.page.Notice;
import java.util.List;

/// 绑定证照 (manual 2.2): on the national platform, where a certificate is shown once it is bound to the account.
final class BindPages {

    private static final String BIND = "/bind";

    private final Binding binding;
    private final Edge edge;

    BindPages(Binding binding, Edge edge) {
        this.binding = binding;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(
                Route.get(BIND, edge.callers().page(this::form)),
                Route.post(BIND, edge.callers().sent(this::bind)));
    }

    /// The portal shows all that a person has: there is nothing to bind.
    private void form(Call call, Session session) {
        switch (session.channel()) {
            case PORTAL -> Responses.seeOther(call, "/certificates");
            case PLATFORM -> Responses.page(call, form(call, "", "", List.of()));
        }
    }

    private void bind(Call call, Session session, Form form) {
        if (form.isForLook()) {
            Responses.page(call, form(call, form.text("type"), form.text("number"), List.of()));
            return;
        }
        try {
            binding.bind(session, edge.requests().binding(form));
            Responses.seeOther(call, "/certificates?bound=yes");
        } catch (InvalidValue | RequestRefused thrown) {
            RequestRefused refused = edge.problems().refusal(thrown);
            var told = call.voice().tell(refused.reason());
            var notice = Notice.stop(told.title(), call.voice().sentences(told));
            edge.problems().page(call, refused, form(call, form.text("type"), form.text("number"), List.of(notice)));
        }
    }

    private String form(Call call, String type, String number, List<Notice> notices) {
        var types = CertificateType.ALL.stream()
                .map(one -> new Choice(one.shortName(), call.voice().nameOf(one)))
                .toList();
        var frame = edge.pages().frame(call, "bind.title");
        return edge.pages().render("bind.jte", new BindForm(frame, types, type, number, notices));
    }
}
