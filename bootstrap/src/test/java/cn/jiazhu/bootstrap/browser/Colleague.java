package cn.jiazhu.bootstrap.browser;

import cn.jiazhu.application.port.PlainOneTimeCodes;
import cn.jiazhu.domain.operator.AuthenticatorSecret;
import java.io.IOException;
import java.time.Instant;

/// An operator of a town, who follows his link, sets up his authenticator, and signs in with a recovery code: the
/// digits
/// are good once, and others come only half a minute later.
final class Colleague implements AutoCloseable {

    private static final String PASSWORD = "correct horse battery";

    private final Visitor visitor;
    private final EveryLook looks;

    private Colleague(Visitor visitor) {
        this.visitor = visitor;
        this.looks = new EveryLook(visitor);
    }

    /// With the link that was printed for him.
    static Colleague of(Town town, String name, String role) throws IOException, InterruptedException {
        String link = town.run("operators", "add", name, "--role", role).strip();
        var colleague = new Colleague(town.atConsole(Look.DESK));
        colleague.visitor.open(link);
        return colleague;
    }

    /// At the first page.
    static Colleague signedIn(Town town, String name, String role) throws IOException, InterruptedException {
        var colleague = of(town, name, role);
        String code = colleague.equip();
        colleague.signIn(name, code);
        return colleague;
    }

    /// From the link's page to the recovery codes; one of them.
    String equip() {
        return equip(shown(), PASSWORD);
    }

    String equip(String digits, String password) {
        visitor.fill("第二步", password).fill("第三步", digits).send("启用");
        var codes = visitor.page().locator(".codes li");
        return codes.count() == 0 ? "" : codes.first().innerText();
    }

    void signIn(String name, String code) {
        visitor.open("/sign-in")
                .fill("操作员名", name)
                .fill("密码", PASSWORD)
                .fill("动态码", code)
                .send("登录");
        visitor.sees("(");
    }

    private String shown() {
        String spelled = visitor.page().locator(".spell").innerText().replaceAll("\\s", "");
        return PlainOneTimeCodes.shown(new AuthenticatorSecret(spelled), Instant.now());
    }

    Visitor at() {
        return visitor;
    }

    Visitor open(String path) {
        return visitor.open(path);
    }

    EveryLook looks() {
        return looks;
    }

    void inspect(String state) {
        looks.inspect("console " + state);
    }

    @Override
    public void close() {
        visitor.close();
    }
}
