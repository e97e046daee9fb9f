package cn.jiazhu.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is sent, the answer is a 4xx problem with code, cause and cure; nothing changes, nothing internal is told.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private final World world = World.fresh();
    private final Site site = Site.over(world);
    private final Holder holder = world.holder(1);
    private final Visitor visitor = site.visitor(holder);

    @AfterAll
    void close() {
        site.close();
    }

    static Stream<String> brokenBodies() {
        return Stream.of(
                "",
                " ",
                "{",
                "{\"use\":",
                "{\"use\":\"a\"",
                "[]",
                "null",
                "true",
                "7",
                "\"text\"",
                "NaN",
                "{\"whenPossible\":NaN}",
                "{'use':'a'}",
                "{use:1}",
                "{} {}",
                "{}x",
                "{\"use\":\"a\",\"use\":\"b\"}",
                "{\"use\":\"a\\qb\"}",
                "{\"use\":\"\u0000\"}",
                "// a comment\n{}",
                "\uFEFF{}",
                "{\"use\":".repeat(8_000),
                "[".repeat(10_000),
                "{\"use\":\"" + "x".repeat(20_000) + "\"}",
                "{\"until\":" + "9".repeat(5_000) + "}",
                "{\"" + "n".repeat(5_000) + "\":1}");
    }

    @ParameterizedTest
    @MethodSource("brokenBodies")
    void a_body_that_is_no_json_object_of_ours_is_refused(String body) {
        refused(visitor.press(holder.id(), "k", body), 400);
        refused(site.post("/api/v1/sessions", body), 400);
    }

    static Stream<String> wrongFields() {
        return Stream.of(
                "{\"role\":\"admin\"}",
                "{\"state\":\"issued\"}",
                "{\"holderId\":\"1\"}",
                "{\"__proto__\":{}}",
                "{\"use\":1}",
                "{\"use\":[]}",
                "{\"use\":{}}",
                "{\"use\":true}",
                "{\"recipient\":1.5}",
                "{\"whenPossible\":\"true\"}",
                "{\"whenPossible\":1}",
                "{\"until\":\"tomorrow\"}",
                "{\"until\":\"2026-02-30\"}",
                "{\"until\":\"2026-13-01\"}",
                "{\"until\":\"+999999999-01-01\"}",
                "{\"until\":\"2026-3-9\"}",
                "{\"until\":20260309}",
                "{\"use\":\"" + "投".repeat(31) + "\"}",
                "{\"use\":\"" + "x".repeat(201) + "\"}",
                "{\"use\":\"a\\u0000b\"}",
                "{\"use\":\"\\ud800\"}",
                "{\"use\":\"a\\u202eb\"}",
                "{\"use\":\"\\ue000\"}");
    }

    @ParameterizedTest
    @MethodSource("wrongFields")
    void a_field_that_is_unknown_or_no_such_value_is_named(String body) {
        assertThat(refused(visitor.press(holder.id(), "k", body), 400).at("/code"))
                .isEqualTo("INVALID_VALUE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"userName\":\"a\"}",
                "{\"userName\":\"\",\"password\":\"b\"}",
                "{\"userName\":null,\"password\":null}",
                "{\"userName\":\"a\\u0000\",\"password\":\"b\"}",
                "{\"userName\":\"a\",\"password\":\"\\udc00\"}"
            })
    void credentials_that_are_none_are_refused(String body) {
        refused(site.post("/api/v1/sessions", body), 400);
    }

    @Test
    void bytes_that_are_no_utf_8_are_refused() {
        for (byte[] bytes : List.of("{}".getBytes(UTF_16), "{\"use\":\"é\"}".getBytes(ISO_8859_1), new byte[] {-1})) {
            refused(
                    site.send(site.request("/api/v1/sessions", "Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(bytes))),
                    400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "*/*",
                "json",
                "application/json; charset=gbk",
                "application/jsonp",
                ";;;"
            })
    void a_body_of_another_type_is_refused(String type) {
        refused(
                site.send(site.request("/api/v1/sessions", "Content-Type", type).POST(BodyPublishers.ofString("{}"))),
                415);
    }

    @Test
    void a_body_without_a_type_is_refused() {
        refused(site.send(site.request("/api/v1/sessions").POST(BodyPublishers.ofString("{}"))), 415);
    }

    /// Also one that is still being sent when it is refused.
    @ParameterizedTest
    @ValueSource(ints = {65_537, 200_000, 700_000})
    void a_body_over_the_limit_is_refused(int bytes) {
        String most = "{\"userName\":\"\"}";
        String userName = "x".repeat(bytes - most.length());
        refused(site.post("/api/v1/sessions", "{\"userName\":\"" + userName + "\"}"), 413);
    }

    /// Whoever goes on sending after the refusal may lose it with the connection.
    @Test
    void a_body_that_does_not_tell_its_length_is_cut_at_the_limit() throws IOException {
        String head = "POST /api/v1/sessions HTTP/1.1|Host: localhost|Content-Type: application/json|";
        String chunk = "4000|" + " ".repeat(0x4000) + "|";
        String answer = raw((head + "Transfer-Encoding: chunked||" + chunk.repeat(500)).replace("|", "\r\n"));

        assertThat(answer).matches(text -> text.isEmpty() || text.startsWith("cut") || text.startsWith("HTTP/1.1 413"));
        assertThat(site.get("/").status()).isEqualTo(200);
    }

    static Stream<String> strangeIds() {
        return Stream.of(
                "1",
                "null",
                "x".repeat(3_000),
                "00000000-0000-0000-0000-00000000000g",
                "1-1-1-1-1",
                "..%2f..%2fetc%2fpasswd",
                "%2e%2e%2f",
                "%5c..%5c",
                "%c0%ae%c0%ae",
                "%252e%252e%252f",
                "a%00b",
                "%E4%B8%80",
                "'%20or%20'1'='1",
                "%3Cscript%3E",
                "a;b=c",
                "%7B%7D",
                "019A0000-0000-7000-8000-000000000001");
    }

    @ParameterizedTest
    @MethodSource("strangeIds")
    void an_id_that_is_none_is_unknown(String id) {
        for (String path : List.of(
                "/certificates/%s",
                "/certificates/%s/pre-check",
                "/certificates/%s/annotations",
                "/annotations/%s",
                "/annotations/%s/pdf",
                "/annotations/%s/calendar.ics",
                "/real-name-checks/%s")) {
            Answer answer = visitor.get(path.formatted(id));
            assertThat(answer.status()).as(path).isIn(400, 404);
            problem(answer);
        }
        Answer answer = site.get("/api/v1/verifications/" + id);
        assertThat(answer.status()).isIn(400, 404);
        problem(answer);
        assertThat(site.get("/docs/" + id).status()).isIn(400, 404);
        assertThat(site.get("/help/" + id).status()).isIn(400, 404);
        assertThat(site.get("/assets/" + id).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?limit=0",
                "?limit=201",
                "?limit=-1",
                "?limit=x",
                "?limit=99999",
                "?limit=1&limit=2",
                "?after=x",
                "?after=%00",
                "?limit=%E4%B8%80"
            })
    void a_page_that_is_none_is_refused(String query) {
        refused(visitor.get("/certificates/" + holder.id() + "/annotations" + query), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?until=x",
                "?until=2026-02-30",
                "?use=a&use=b",
                "?use=%00",
                "?use=%ED%A0%80%80",
                "?recipient=0123456789012345678901234567890"
            })
    void a_purpose_that_is_none_is_refused(String query) {
        refused(visitor.get("/certificates/" + holder.id() + "/pre-check" + query), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "\t"})
    void a_key_that_is_none_is_refused(String key) {
        refused(visitor.press(holder.id(), key, "{}"), 400);
    }

    @Test
    void a_press_without_a_key_is_refused() {
        Answer answer = refused(visitor.post("/certificates/" + holder.id() + "/annotations", "{}"), 400);
        assertThat(answer.at("/code")).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "OPTIONS", "TRACE", "PROPFIND"})
    void other_methods_are_refused_and_the_right_ones_named(String method) {
        Answer answer = site.send(site.request("/api/v1/sessions/current").method(method, BodyPublishers.noBody()));
        refused(answer, 405);
        assertThat(answer.header("Allow")).isEqualTo("DELETE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-HTTP-Method-Override", "X-Method-Override"})
    void a_method_is_never_overridden(String header) {
        assertThat(site.get("/api/v1/problems", header, "DELETE").status()).isEqualTo(200);
    }

    /// `|` stands for the end of a line.
    static Stream<String> brokenRequests() {
        String get = "GET / HTTP/1.1|Host: localhost|";
        String post = "POST /api/v1/sessions HTTP/1.1|Host: localhost|Content-Type: application/json|";
        return Stream.of(
                "GET /" + "x".repeat(4_500) + " HTTP/1.1|Host: localhost||",
                "GET /?" + "a=b&".repeat(1_200) + " HTTP/1.1|Host: localhost||",
                "GET / HTTP/1.1||",
                "GET /\u0001 HTTP/1.1|Host: localhost||",
                "GET /<script> HTTP/1.1|Host: localhost||",
                "GET /../../etc/passwd HTTP/1.1|Host: localhost||",
                get + "Bad Header: x||",
                get + "No-Colon||",
                post + "Content-Length: abc||{}",
                post + "Content-Length: -1||{}",
                post + "Content-Length: 9||{}",
                post + "Transfer-Encoding: chunked||zz|{}|0||",
                post + "Content-Length: 2|Transfer-Encoding: chunked||2|{}|0||");
    }

    @ParameterizedTest
    @MethodSource("brokenRequests")
    void what_the_http_server_itself_refuses_has_the_same_shape(String request) throws IOException {
        assertThat(raw(request.replace("|", "\r\n")))
                .startsWith("HTTP/1.1 4")
                .contains("application/problem+json", "\"cure\"", "nosniff");
    }

    /// Whoever goes on sending after the refusal may lose it with the connection.
    @ParameterizedTest
    @ValueSource(strings = {"Cookie", "X"})
    void headers_over_the_limit_are_refused_or_cut(String name) throws IOException {
        String answer =
                raw("GET / HTTP/1.1\r\nHost: localhost\r\n" + name + ": " + "a=b; ".repeat(10_000) + "\r\n\r\n");

        assertThat(answer).matches(text -> text.isEmpty() || text.startsWith("cut") || text.startsWith("HTTP/1.1 4"));
        assertThat(site.get("/").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NONSENSE\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "\u0016\u0003\u0001\u0002",
                "\r\n"
            })
    void what_is_no_http_is_cut(String bytes) throws IOException {
        assertThat(raw(bytes)).isEmpty();
        assertThat(site.get("/").status()).isEqualTo(200);
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            return "cut: " + e.getMessage();
        }
    }

    private Answer refused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return problem(answer);
    }

    private Answer problem(Answer answer) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        for (String field : List.of("type", "title", "detail", "instance", "code", "cause", "cure", "traceId")) {
            assertThat(answer.at("/" + field)).as(field).isNotEmpty();
        }
        assertThat(answer.text()).doesNotContain("Exception", "java", "helidon", "jackson");
        return answer;
    }
}
