package cn.jiazhu.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The demonstration's browser before a small site that says what it was asked.
class PageTest {

    private static final String FORM = """
            <a class="btn" href="/next?a=1&amp;b=2"><svg></svg>查看详情<span>：建造师</span></a>
            <form action="/other"><button>取消</button></form>
            <form action="/press"><input type="hidden" name="key" value="a&#34;b"><input name="use">
            <button name="kind" value="one">加注</button></form>""";

    private final List<String> asked = new ArrayList<>();
    private HttpServer site;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body
                    + exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
            boolean sent = exchange.getRequestMethod().equals("POST");
            exchange.getResponseHeaders().add("Set-Cookie", "seen=yes; Max-Age=600; Path=/");
            exchange.getResponseHeaders().add("Location", "http://outside.example/arrived");
            byte[] html = FORM.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(sent ? 303 : 200, html.length);
            exchange.getResponseBody().write(html);
            exchange.close();
        });
        site.start();
        URI listening = URI.create("http://127.0.0.1:" + site.getAddress().getPort());
        page = new Browser(URI.create("http://outside.example"), listening).open("/");
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    @Test
    void a_link_is_followed_by_the_beginning_of_its_name() {
        page.follow("查看详情");
        assertThat(asked).last().isEqualTo("GET /next?a=1&b=2 [seen=yes]");
    }

    @Test
    void a_button_sends_its_form_and_the_browser_goes_where_it_is_sent() {
        page.press("加注", Map.of("use", "投标"));
        assertThat(asked)
                .containsExactly(
                        "GET / []",
                        "POST /press key=a%22b&use=%E6%8A%95%E6%A0%87&kind=one[seen=yes]",
                        "GET /arrived [seen=yes]");
    }

    @Test
    void what_is_not_there_is_a_mismatch() {
        assertThatThrownBy(() -> page.follow("pdf 下载")).isInstanceOf(Mismatch.class);
        assertThatThrownBy(() -> page.sees("加注成功！")).isInstanceOf(Mismatch.class);
        assertThatThrownBy(() -> page.sees(404, "加注")).isInstanceOf(Mismatch.class);
    }
}
