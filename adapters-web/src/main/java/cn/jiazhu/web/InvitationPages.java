package cn.jiazhu.web;

import cn.jiazhu.application.operator.AcceptInvitation;
import cn.jiazhu.application.operator.AcceptInvitation.Outcome;
import cn.jiazhu.application.operator.ShowInvitation;
import cn.jiazhu.application.port.Invitation;
import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.operator.RecoveryCode;
import cn.jiazhu.web.page.InvitationForm;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.RecoveryCodes;
import java.time.Duration;
import java.util.List;

/// What is behind the one-time link of an operator: a password, an authenticator, and the recovery codes, shown once.
final class InvitationPages {

    private static final String PATH = "/invitation/{token}";

    private final ShowInvitation show;
    private final AcceptInvitation accept;
    private final QrCodes qrCodes;
    private final ConsoleEdge edge;

    InvitationPages(ShowInvitation show, AcceptInvitation accept, QrCodes qrCodes, ConsoleEdge edge) {
        this.show = show;
        this.accept = accept;
        this.qrCodes = qrCodes;
        this.edge = edge;
    }

    List<Route> routes() {
        return List.of(
                Route.get(
                        PATH,
                        edge.duty().openForm(call -> Responses.page(call, form(call, invitation(call), List.of())))),
                Route.post(PATH, edge.duty().openSent(this::accept)));
    }

    private Invitation invitation(Call call) {
        return show.show(call.path("token")).orElseThrow(InvitationPages::over);
    }

    private static RequestRefused over() {
        return new RequestRefused(Reason.of(ProblemCode.NOT_FOUND).as("INVITATION"), Duration.ZERO);
    }

    private String form(Call call, Invitation invitation, List<Notice> notices) {
        var operator = invitation.operator();
        return edge.pages()
                .render(
                        "invitation.jte",
                        new InvitationForm(
                                edge.pages().frame(call, "invitation.title"),
                                call.request().path().rawPath(),
                                operator.name().text(),
                                call.voice().say("role." + operator.role()),
                                Pages.picture(qrCodes.draw(invitation.secret().address(operator.name()))),
                                invitation.secret().text(),
                                call.voice().language().moment(invitation.expiresAt()),
                                notices));
    }

    private void accept(Call call, Form form) {
        Invitation invitation = invitation(call);
        if (form.isForLook()) {
            Responses.page(call, form(call, invitation, List.of()));
            return;
        }
        try {
            switch (accept.accept(call.path("token"), form.secret("password"), form.text("code"))) {
                case Outcome.Accepted(var codes) -> Responses.page(call, codes(call, codes));
                case Outcome.WrongCode _ -> throw new InvalidValue("oneTimeCode", InvalidValue.Reason.UNKNOWN);
                case Outcome.NotOpen _ -> throw over();
            }
        } catch (InvalidValue invalid) {
            again(call, invitation, edge.problems().refusal(invalid));
        }
    }

    private void again(Call call, Invitation invitation, RequestRefused refused) {
        var told = call.voice().tell(refused.reason());
        var notice = Notice.stop(told.title(), call.voice().sentences(told));
        edge.problems().page(call, refused, form(call, invitation, List.of(notice)));
    }

    private String codes(Call call, List<RecoveryCode> codes) {
        var frame = edge.pages().frame(call, "recovery.title");
        return edge.pages()
                .render(
                        "recoveryCodes.jte",
                        new RecoveryCodes(
                                frame, codes.stream().map(RecoveryCode::text).toList()));
    }
}
