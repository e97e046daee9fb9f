package cn.jiazhu.web;

import cn.jiazhu.application.holder.FollowAccountRequest.State;
import cn.jiazhu.application.port.AccountRequest.Kind;
import cn.jiazhu.application.port.AccountRequest.Outcome;
import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.identity.Ticket;
import cn.jiazhu.web.page.AccountForm;
import cn.jiazhu.web.page.Notice;
import cn.jiazhu.web.page.RealName;
import io.helidon.http.HeaderNames;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// 注册 and 忘记密码 by page: user name and password, then the QR of a face check. Only the browser that began is told.
final class AccountPages {

    /// Longer than a ticket, so that its end can be told, and told again.
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Applying applying;
    private final Signing signing;
    private final QrCodes qrCodes;
    private final Edge edge;

    AccountPages(Applying applying, Signing signing, QrCodes qrCodes, Edge edge) {
        this.applying = applying;
        this.signing = signing;
        this.qrCodes = qrCodes;
        this.edge = edge;
    }

    List<Route> routes() {
        var callers = edge.callers();
        return List.of(
                Route.get(path(Kind.REGISTRATION), callers.openForm(call -> form(call, Kind.REGISTRATION))),
                Route.post(
                        path(Kind.REGISTRATION),
                        callers.openSent((call, form) -> begin(call, Kind.REGISTRATION, form))),
                Route.get(path(Kind.REGISTRATION) + "/{ticket}", callers.open(call -> follow(call, Kind.REGISTRATION))),
                Route.get(path(Kind.RESET), callers.openForm(call -> form(call, Kind.RESET))),
                Route.post(path(Kind.RESET), callers.openSent((call, form) -> begin(call, Kind.RESET, form))),
                Route.get(path(Kind.RESET) + "/{ticket}", callers.open(call -> follow(call, Kind.RESET))));
    }

    private static String path(Kind kind) {
        return switch (kind) {
            case REGISTRATION -> "/portal/register";
            case RESET -> "/portal/reset";
        };
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case REGISTRATION -> "register";
            case RESET -> "reset";
        };
    }

    private void form(Call call, Kind kind) {
        Responses.page(call, form(call, kind, "", List.of()));
    }

    private String form(Call call, Kind kind, String userName, List<Notice> notices) {
        var frame = edge.pages().frame(call, words(kind) + ".title", Frames.PORTAL);
        return edge.pages().render("account.jte", new AccountForm(frame, path(kind), words(kind), userName, notices));
    }

    private void begin(Call call, Kind kind, Form form) {
        String userName = form.text("userName");
        if (form.isForLook()) {
            Responses.page(call, form(call, kind, userName, List.of()));
            return;
        }
        try {
            var requested = applying.begin(call, kind, userName, form.secret("password"));
            edge.cookies().write(call, Cookies.REQUEST, requested.token(), KEPT);
            Responses.seeOther(
                    call, path(kind) + '/' + requested.request().ticket().text());
        } catch (InvalidValue invalid) {
            RequestRefused refused = edge.problems().refusal(invalid);
            var told = call.voice().tell(refused.reason());
            var notice = Notice.stop(told.title(), told.cause() + told.cure());
            edge.problems().page(call, refused, form(call, kind, userName, List.of(notice)));
        }
    }

    private void follow(Call call, Kind kind) {
        Ticket ticket = edge.requests().ticket(call);
        String token = edge.cookies().read(call.request(), Cookies.REQUEST).orElse("");
        State state = applying.follow(call, token, ticket, one -> tag(call, one));
        switch (state) {
            case State.SignedUp(var signedIn) -> {
                signing.admit(call, signedIn);
                Responses.seeOther(call, Next.CENTRE);
            }
            case State.Open _ -> show(call, kind, ticket, token, state);
            case State.Ended(var outcome) -> {
                switch (outcome) {
                    case Outcome.Registered _ -> Responses.seeOther(call, Next.CENTRE);
                    case Outcome.PasswordReset _ -> Responses.seeOther(call, "/portal/sign-in?reset=yes");
                    case Outcome.HasAccount _, Outcome.UserNameTaken _ ->
                        Applying.refusal(state)
                                .ifPresent(reason -> edge.problems().send(call, reason));
                    case Outcome.Rejected _, Outcome.Lapsed _ -> show(call, kind, ticket, token, state);
                }
            }
        }
    }

    private void show(Call call, Kind kind, Ticket ticket, String token, State state) {
        String tag = tag(call, state);
        if (call.patience().isPositive() && call.knows(tag)) {
            Responses.unchanged(call, tag);
            return;
        }
        call.response().header(HeaderNames.ETAG, tag);
        var shown = state instanceof State.Open ? applying.shown(token, ticket) : Optional.<Opened>empty();
        Duration left = state instanceof State.Open(var request)
                ? Duration.between(edge.clocks().now(), request.expiresAt())
                : Duration.ZERO;
        var sheet = new RealName(
                edge.pages().frame(call, words(kind) + ".title", Frames.PORTAL),
                state(state),
                tag,
                Math.max(0, left.toSeconds()),
                Written.moment(edge.clocks().now().plus(left)),
                call.voice().say("real-name.left-spoken", Map.of("n", "{n}")),
                "",
                path(kind),
                shown.map(one -> Pages.picture(qrCodes.draw(one.qrText()))).stream()
                        .toList(),
                shown.map(one -> RealNamePages.link(call, edge.cookies(), one.qrText()))
                        .orElse(""),
                shown.map(Opened::typedCode).orElse(""),
                shown.map(Opened::matchNumber).orElse(""));
        Responses.page(call, edge.pages().render("realName.jte", sheet));
    }

    private static RealName.State state(State state) {
        return switch (state) {
            case State.Open(var request) -> request.scanned() ? RealName.State.SCANNED : RealName.State.ISSUED;
            case State.SignedUp _ -> RealName.State.VERIFIED;
            case State.Ended(Outcome.Rejected(var why)) -> RealNamePages.state(why);
            case State.Ended(Outcome.Lapsed _) -> RealName.State.LAPSED;
            case State.Ended _ -> RealName.State.VERIFIED;
        };
    }

    private static String tag(Call call, State state) {
        return Responses.tag(
                state(state).name() + call.look().language() + call.look().size());
    }
}
