package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.identity.Ticket;
import cn.jiazhu.platform.sandbox.Citizens.Citizen;
import cn.jiazhu.platform.sandbox.SandboxPlatform.Touch;
import cn.jiazhu.platform.sandbox.page.CheckSheet;
import cn.jiazhu.platform.sandbox.page.Frame.Way;
import cn.jiazhu.platform.sandbox.page.ScanSheet;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Somebody's phone with the national app: scan or type, find the number of the page again, show the face. Programs
/// touch it without the number.
final class PhonePages {

    /// The phone remembers whose it is.
    static final String COOKIE = "sandbox-phone";

    private static final String ASKER = "电子证照加注系统";

    private final SandboxPlatform platform;
    private final Screens screens;

    PhonePages(SandboxPlatform platform, Screens screens) {
        this.platform = platform;
        this.screens = screens;
    }

    /// What the QR opens.
    void show(Visit visit) throws IOException {
        Optional<Ticket> ticket = Optional.of(visit.query("ticket"))
                .filter(text -> !text.isEmpty())
                .map(Ticket::new);
        if (ticket.isEmpty()) {
            ask(visit, "", "");
            return;
        }
        try {
            show(visit, ticket.get());
        } catch (PlatformUnavailable _) {
            ask(visit, "", "没有这张二维码，或者它早已过期。请在网页上刷新二维码。");
        }
    }

    void scan(Visit visit) throws IOException {
        Body body = visit.body();
        Optional<Ticket> ticket = ticket(body);
        Touch touch = ticket.map(one -> platform.scan(one, body.person())).orElse(Touch.NO_SUCH_CHECK);
        if (!body.isForm()) {
            tell(visit, touch);
        } else if (touch == Touch.DONE) {
            visit.keep(COOKIE, body.person().text());
            visit.go(address(ticket.orElseThrow(), back(visit)));
        } else {
            ask(visit, body.textOrEmpty("ticket"), problem(touch));
        }
    }

    /// A wrong number ends the check: somebody may have been talked into scanning.
    void number(Visit visit) throws IOException {
        Ticket ticket = ticket(visit.body()).orElseThrow(() -> new PlatformUnavailable("no such code"));
        String number = visit.body().text("number");
        if (platform.matchNumber(ticket).equals(number)) {
            visit.go(address(ticket, back(visit)) + "&number=" + Visit.encoded(number));
        } else {
            platform.refuse(ticket);
            visit.go(address(ticket, back(visit)));
        }
    }

    void face(Visit visit) throws IOException {
        Body body = visit.body();
        Ticket ticket = ticket(body).orElseThrow(() -> new PlatformUnavailable("no such code"));
        InvalidValue.unless(
                !body.isForm() || platform.matchNumber(ticket).equals(body.text("number")),
                "number",
                InvalidValue.Reason.UNKNOWN);
        end(visit, ticket, platform.face(ticket, body.isTrue("passed")));
    }

    void refuse(Visit visit) throws IOException {
        Ticket ticket = ticket(visit.body()).orElseThrow(() -> new PlatformUnavailable("no such code"));
        end(visit, ticket, platform.refuse(ticket));
    }

    private void end(Visit visit, Ticket ticket, Touch touch) throws IOException {
        if (visit.body().isForm()) {
            visit.go(address(ticket, back(visit)));
        } else {
            tell(visit, touch);
        }
    }

    private void show(Visit visit, Ticket ticket) throws IOException {
        switch (platform.progress(ticket)) {
            case Progress.NotScanned _ -> ask(visit, ticket.text(), "");
            case Progress.Scanned _ -> askNumberOrFace(visit, ticket);
            case Progress.Passed _ -> result(visit, "人脸识别通过", "网页会自动继续。");
            case Progress.FaceFailed _ -> result(visit, "人脸不符", "没有通过。请在网页上刷新二维码，由本人重新扫码。");
            case Progress.Refused _ -> result(visit, "已取消", "这次核验已经结束，什么也没有授权。需要时请在网页上刷新二维码。");
            case Progress.Expired _ -> result(visit, "已过期", "每张二维码只用一次，限时有效。请在网页上刷新二维码。");
        }
    }

    private void ask(Visit visit, String ticket, String problem) throws IOException {
        String phoneOf = visit.cookie(COOKIE);
        visit.show(screens.of(
                "scan.jte",
                new ScanSheet(
                        screens.frame(visit, "手机"),
                        ticket,
                        visit.body().textOrEmpty("typed_code"),
                        back(visit),
                        screens.people(citizen -> citizen.id().text().equals(phoneOf)),
                        problem)));
    }

    private void askNumberOrFace(Visit visit, Ticket ticket) throws IOException {
        String right = platform.matchNumber(ticket);
        boolean chosen = right.equals(visit.query("number"));
        visit.show(screens.of(
                chosen ? "face.jte" : "number.jte",
                new CheckSheet(
                        screens.frame(visit, "手机"),
                        ticket.text(),
                        back(visit),
                        platform.scannedBy(ticket)
                                .map(Citizen::person)
                                .map(person -> person.name().text())
                                .orElse(""),
                        ASKER,
                        chosen ? List.of() : threeNumbers(Integer.parseInt(right), ticket.hashCode()),
                        chosen ? right : "")));
    }

    /// The right one and two others, in the order of numbers, the same at every look.
    private static List<String> threeNumbers(int right, int seed) {
        return IntStream.of(0, 7 + Math.floorMod(seed, 30), 45 + Math.floorMod(seed, 37))
                .map(further -> 10 + (right - 10 + further) % 90)
                .sorted()
                .mapToObj(String::valueOf)
                .toList();
    }

    private void result(Visit visit, String title, String sentence) throws IOException {
        String back = back(visit);
        Way[] ways = back.isEmpty() ? new Way[0] : new Way[] {Screens.way(back, "回到刚才的网页")};
        visit.show(screens.notice(visit, title, sentence, ways));
    }

    private static void tell(Visit visit, Touch touch) throws IOException {
        int status = switch (touch) {
            case DONE -> 204;
            case NO_SUCH_CHECK -> 404;
            case NOT_NOW -> 409;
            case EXPIRED -> 410;
        };
        Wire.send(visit.exchange(), status, new byte[0]);
    }

    private static String problem(Touch touch) {
        return switch (touch) {
            case DONE -> "";
            case NO_SUCH_CHECK -> "没有这个认证码。请照网页上的 8 位认证码重新输入。";
            case NOT_NOW -> "这个码已经被扫过。每个码只用一次，请在网页上刷新。";
            case EXPIRED -> "这个码已过期。请在网页上刷新。";
        };
    }

    private Optional<Ticket> ticket(Body body) {
        return body.typedCode().map(platform::ticketOf).orElseGet(() -> Optional.of(new Ticket(body.text("ticket"))));
    }

    /// Where the person came from on this very phone; empty when that is no page of ours.
    private String back(Visit visit) {
        String query = visit.query("return");
        String back = query.isEmpty() ? visit.body().textOrEmpty("return") : query;
        return screens.isHome(back) ? back : "";
    }

    private static String address(Ticket ticket, String back) {
        return "/phone?ticket=" + ticket.text() + (back.isEmpty() ? "" : "&return=" + Visit.encoded(back));
    }
}
