package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.bootstrap.sandbox.SamplePerson;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.PlatformPersonId;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// What a sandbox says when it is ready: who there is, where, and what to try. Loaded in sandbox mode only.
///
/// @param tries somebody for whom nothing stands in the way
record Welcome(
        String readyAfter,
        URI pages,
        URI observability,
        URI console,
        URI platform,
        List<SamplePerson> people,
        SamplePerson tries,
        PlatformPersonId platformPerson,
        Certificate certificate) {

    private static final int NAME_COLUMNS = 32;

    static Welcome of(SandboxProgram program, String readyAfter) {
        Wiring wiring = program.program().wiring();
        var people = program.people();
        SamplePerson tries = people.getFirst();
        return new Welcome(
                readyAfter,
                program.program().pages(),
                program.program().observability(),
                program.program().console(),
                program.simulators().connection().address(),
                people,
                tries,
                program.simulators().know(tries),
                wiring.ports().certificates().of(tries.person().id()).getFirst());
    }

    Stream<String> lines() {
        return Stream.of(
                        Stream.of("", "示例账号 sample accounts，密码均为 password: " + SamplePeople.PASSWORD),
                        people.stream().map(Welcome::account),
                        addresses(),
                        whatToTry())
                .flatMap(lines -> lines);
    }

    private static String account(SamplePerson person) {
        String name = person.person().name().text();
        int columns = name.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
        return "  %-14s %s%s%s"
                .formatted(person.userName(), name, " ".repeat(Math.max(1, NAME_COLUMNS - columns)), person.shows());
    }

    private Stream<String> addresses() {
        return Stream.of(
                "",
                "就绪 ready (" + readyAfter + ")",
                "  页面与接口 pages, API        " + pages + "  " + pages + "/api/v1/openapi.yaml",
                "  健康与指标 health, metrics   " + observability,
                "  工作台 console               " + console
                        + "  ./bootstrap/jiazhu operators add NAME --role administrator",
                "模拟器 simulators",
                "  国家平台 platform            " + platform + "/",
                "  手机 phone                   " + platform + "/phone",
                "  受理台 desk                  " + platform + "/desk",
                "  日历 calendar                " + platform + "/clock",
                "  故障 faults                  " + platform + "/faults");
    }

    /// As somebody would type it into another terminal: sign in, prove with the played phone, press.
    private Stream<String> whatToTry() {
        String api = pages + "/api/v1";
        String json = "-H 'Content-Type: application/json'";
        String token = "-H \"Authorization: Bearer $T\"";
        return Stream.of(
                "",
                "试一试 try, in another terminal — 登录 sign in, 扫码刷脸 prove, 加注 press:",
                "  T=$(curl -s %s/sessions %s -d '{\"userName\":\"%s\",\"password\":\"%s\"}' | grep -o '[^\"]*' | sed -n 4p)"
                        .formatted(api, json, tries.userName(), SamplePeople.PASSWORD),
                "  K=$(curl -s -X POST %s/real-name-checks %s | grep -o '[^\"]*' | sed -n 4p); for s in scan face; do curl -s %s/phone/$s %s -d \"{\\\"ticket\\\":\\\"$K\\\",\\\"person\\\":\\\"%s\\\",\\\"passed\\\":true}\"; done; curl -s %s/real-name-checks/$K %s"
                        .formatted(api, token, platform, json, platformPerson.text(), api, token),
                "  curl -s -X POST %s/certificates/%s/annotations %s -H \"Idempotency-Key: $K\" %s -d '{}'"
                        .formatted(api, certificate.id(), token, json),
                "",
                "生产 production: ./bootstrap/jiazhu serve --mode production --settings FILE  (jiazhu settings 列出各项)",
                "停止 stop: Ctrl-C");
    }
}
