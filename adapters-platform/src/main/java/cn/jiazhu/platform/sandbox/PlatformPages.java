package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.platform.sandbox.Citizens.Citizen;
import cn.jiazhu.platform.sandbox.SignIns.Party;
import cn.jiazhu.platform.sandbox.page.AccountSheet;
import cn.jiazhu.platform.sandbox.page.Frame.Way;
import cn.jiazhu.platform.sandbox.page.Hidden;
import cn.jiazhu.platform.sandbox.page.HomeSheet;
import cn.jiazhu.platform.sandbox.page.SignInSheet;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The platform's home and its sign-in, for itself and for others (code flow). Whoever has signed in at home is known
/// to others at once; whoever signs in for another site is asked again next time, so that a demonstration can go on
/// with another person.
final class PlatformPages {

    private static final String COOKIE = "sandbox-platform";

    private final Citizens citizens;
    private final SignIns signIns;
    private final Screens screens;

    PlatformPages(Citizens citizens, SignIns signIns, Screens screens) {
        this.citizens = citizens;
        this.signIns = signIns;
        this.screens = screens;
    }

    void home(Visit visit) throws IOException {
        Optional<Citizen> citizen = who(visit);
        String userCentre = screens.world()
                .map(world -> world.home().resolve("/platform/sign-in").toString())
                .orElse("");
        Way[] tools = citizen.isEmpty()
                ? new Way[] {Screens.way("/sign-in", "登录")}
                : Stream.of(userCentre)
                        .filter(address -> !address.isEmpty())
                        .map(address -> Screens.way(address, "用户中心"))
                        .toArray(Way[]::new);
        visit.show(screens.of(
                "home.jte",
                new HomeSheet(
                        screens.frame(visit, "国家政务服务平台", tools),
                        citizen.map(one -> one.person().name().text()).orElse(""),
                        userCentre)));
    }

    void signInPage(Visit visit) throws IOException {
        ask(visit, Request.NONE, "", "");
    }

    /// Where other sites send those who want to sign in with their account here.
    void authorize(Visit visit) throws IOException {
        Request request = Request.of(visit);
        if (!isOurs(request)) {
            String why = "要求登录的网站没有在这里登记，或者地址不完整。";
            visit.show(400, screens.notice(visit, "不能登录", why, Screens.way("/", "回首页")));
            return;
        }
        Optional<Citizen> citizen = who(visit);
        if (citizen.isPresent()) {
            visit.go(request.answer(signIns, citizen.get().id()));
        } else {
            ask(visit, request, "", "");
        }
    }

    void signIn(Visit visit) throws IOException {
        Request request = Request.of(visit);
        Optional<Citizen> citizen = meant(visit.body());
        if (citizen.isEmpty()) {
            ask(visit, request, visit.body().textOrEmpty("user"), "用户名或密码不正确。请检查后重新输入。");
        } else if (isOurs(request)) {
            visit.go(request.answer(signIns, citizen.get().id()));
        } else {
            visit.keep(COOKIE, signIns.open(citizen.get().id()));
            visit.go("/");
        }
    }

    void signOut(Visit visit) throws IOException {
        signIns.close(visit.cookie(COOKIE));
        visit.forget(COOKIE);
        visit.go("/");
    }

    /// Whose mobile number is bound: of whoever is meant, has signed in, or has used the phone in this browser.
    void account(Visit visit) throws IOException {
        Optional<Citizen> citizen = Stream.of(visit.query("person"), visit.cookie(PhonePages.COOKIE))
                .flatMap(id ->
                        citizens.all().stream().filter(one -> one.id().text().equals(id)))
                .findFirst()
                .or(() -> who(visit));
        visit.show(screens.of(
                "account.jte",
                new AccountSheet(
                        screens.frame(visit, "国家平台账号"),
                        citizen.map(one -> one.id().text()).orElse(""),
                        citizen.map(one -> one.person().name().text()).orElse(""),
                        citizen.map(one -> Screens.word(one.mobile())).orElse(""),
                        citizen.filter(one -> one.mobile() == MobileBinding.BOUND)
                                .isPresent(),
                        screens.people(one -> citizen.filter(one::equals).isPresent()))));
    }

    /// Told server to server: who it was that brought the code.
    Answer token(Body body) {
        String code = body.text("code");
        return Answer.user(
                code,
                body.text("nonce"),
                signIns.redeem(code, new Party(body.text("client"), body.text("return")))
                        .flatMap(citizens::find));
    }

    Optional<Citizen> who(Visit visit) {
        return signIns.who(visit.cookie(COOKIE)).flatMap(citizens::find);
    }

    private Optional<Citizen> meant(Body body) {
        return body.textOrEmpty("person").isEmpty()
                ? citizens.all().stream()
                        .filter(citizen -> citizen.login().isBy(body.textOrEmpty("user"), body.textOrEmpty("password")))
                        .findFirst()
                : citizens.find(body.person());
    }

    private boolean isOurs(Request request) {
        return request.party().client().equals(Answer.CLIENT)
                && screens.isHome(request.party().returnAddress());
    }

    private void ask(Visit visit, Request request, String userName, String problem) throws IOException {
        boolean forAnother = isOurs(request);
        String page = screens.of(
                "sign-in.jte",
                new SignInSheet(
                        screens.frame(visit, "登录"),
                        forAnother ? "“电子证照加注”" : "",
                        forAnother ? request.along() : List.of(),
                        screens.people(_ -> false),
                        userName,
                        citizens.all().stream()
                                .map(citizen -> citizen.login().password())
                                .filter(password -> !password.isEmpty())
                                .findFirst()
                                .orElse(""),
                        problem,
                        forAnother ? request.cancelled() : ""));
        if (forAnother) {
            visit.showOnTheWayTo(URI.create(request.party().returnAddress()), page);
        } else {
            visit.show(page);
        }
    }

    /// A site's wish to learn who somebody is.
    private record Request(Party party, String state) {

        /// Somebody signs in for himself.
        static final Request NONE = new Request(new Party("", ""), "");

        static Request of(Visit visit) {
            return new Request(new Party(either(visit, "client"), either(visit, "return")), either(visit, "state"));
        }

        private static String either(Visit visit, String name) {
            String query = visit.query(name);
            return query.isEmpty() ? visit.body().textOrEmpty(name) : query;
        }

        List<Hidden> along() {
            return List.of(
                    new Hidden("client", party.client()),
                    new Hidden("state", state),
                    new Hidden("return", party.returnAddress()));
        }

        String answer(SignIns signIns, PlatformPersonId person) {
            return back("code=" + signIns.grant(person, party));
        }

        String cancelled() {
            return back("error=cancelled");
        }

        private String back(String outcome) {
            String address = party.returnAddress();
            return address + (address.contains("?") ? "&" : "?") + outcome + "&state=" + Visit.encoded(state);
        }
    }
}
