package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.bootstrap.Packaged.Ended;
import cn.jiazhu.bootstrap.Portal.Answer;
import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

/// A person with numbers and a name that nobody else has goes through the packaged program, welcome and unwelcome ways,
/// while a demonstration plays beside. Afterwards the numbers are nowhere, and the name is only where it belongs.
class CanaryIT {

    private static final String NAME = "卡娜丽";
    private static final String MOBILE = "13912674580";
    private static final String ID = withCheck("99038419870623717");
    private static final String PASSWORD = "a long password";

    @TempDir
    private Path folder;

    @Test
    void leaves_no_trace() throws Exception {
        var program = Packaged.in(folder);
        var id = Traces.ofNumber(ID);
        var mobile = Traces.ofNumber(MOBILE);
        var name = Traces.ofName(NAME);
        the_search_finds_what_is_planted(List.of(id, mobile, name));

        Process serving = program.serve();
        try (var web = new Caller(program.pages());
                var phone = new Caller(program.platform())) {
            the_registry_and_an_account_know_the_person(program);
            the_person_presses_and_takes_both_files_away(web, phone);
            the_numbers_come_in_where_they_do_not_belong(web);
            for (String time : List.of("once", "again")) {
                Ended demo = program.run(
                        List.of("demo", "--out", folder.resolve(time).toString()));
                assertThat(demo.code()).as(demo.out() + demo.err()).isZero();
            }
            Ended checked = program.run(List.of("check"));
            assertThat(checked.code()).as(checked.out() + checked.err()).isZero();
            for (byte[] table : tables()) {
                assertThat(id.in(table)).isEmpty();
                assertThat(mobile.in(table)).isEmpty();
            }
        } finally {
            Packaged.stop(serving);
        }

        for (Traces number : List.of(id, mobile)) {
            assertThat(number.under(folder.resolve("data"), _ -> true)).isEmpty();
            assertThat(number.under(folder.resolve("log"), CanaryIT::isLog)).isEmpty();
            assertThat(number.under(folder.resolve("tmp"), _ -> true)).isEmpty();
        }
        assertThat(name.under(folder.resolve("data"), file -> !file.startsWith(folder.resolve("data/postgres"))))
                .isEmpty();
        assertThat(name.under(folder.resolve("log"), _ -> true)).isEmpty();
        assertThat(name.under(folder.resolve("tmp"), _ -> true)).isEmpty();
        assertThat(name.under(folder.resolve("data/postgres"), _ -> true)).isNotEmpty();
    }

    private void the_search_finds_what_is_planted(List<Traces> secrets) throws IOException {
        Path planted = Files.createDirectories(folder.resolve("planted"));
        for (Traces secret : secrets) {
            for (String form : secret.forms()) {
                Files.write(planted.resolve("file"), ("x" + form + "x").getBytes(StandardCharsets.ISO_8859_1));
                assertThat(secret.under(planted, _ -> true)).contains("file: " + form);
            }
        }
    }

    private void the_registry_and_an_account_know_the_person(Packaged program)
            throws IOException, InterruptedException {
        Path registry = Files.createDirectories(folder.resolve("registry"));
        String number = "京1001992201800384";
        Files.write(registry.resolve(number + "-photo.jpg"), Sandbox.photo(384).array());
        Files.write(
                registry.resolve(number + "-signature.png"),
                Sandbox.signature(384).array());
        Path file = registry.resolve("registry.csv");
        Files.writeString(file, """
                kind,type,number,identifier,name,gender,birth_date,id_type,id_number,employer,employer_uscc,specialty,valid_from,valid_to,issued_on,state,state_from
                registered,constructor-1,%s,1.2.156.3005.2.11100000000013338W999.11100000000013338W.CANARY384.001.%s,%s,女,1987-06-23,111,%s,京北示例建设有限公司,91990000MADEM0000F,建筑工程,2025-01-01,2099-12-31,2025-01-01,有效,2025-01-01
                registered,constructor-1,%s,,%s,女,1987-06-23,111,%s,,,,,,,,
                """.formatted(
                        number,
                        CheckCharacters.hybrid(
                                "11100000000013338W99911100000000013338WCANARY384001", CheckCharacters.ALPHANUMERIC),
                        NAME,
                        ID,
                        "京1001992201800385",
                        "别人",
                        ID.substring(0, 17) + (ID.endsWith("1") ? "2" : "1")));
        Ended imported = program.run(List.of("import", file.toString()));
        assertThat(imported.code()).as(imported.out() + imported.err()).isEqualTo(1);
        assertThat(imported.out()).contains("拒绝 refused 1").doesNotContain(ID.substring(3, 14));
        Ended added = program.run(List.of("account", "add", "canary", "--name", NAME), ID, PASSWORD);
        assertThat(added.code()).as(added.err()).isZero();
    }

    private static void the_person_presses_and_takes_both_files_away(Caller web, Caller phone)
            throws InterruptedException {
        var person = Portal.JSON
                .createObjectNode()
                .put("name", NAME)
                .put("id_type", "111")
                .put("id_number", ID)
                .put("mobile", "bound");
        var known = new Answer(phone.send(Portal.posting(phone.to("/people"), person)));
        var holder = Portal.signIn(web, "canary", PASSWORD)
                .proven(phone, known.json().path("person").asText());
        Answer pressed = holder.press(holder.certificate(), "{\"use\":\"投标\"}");
        assertThat(pressed.status()).isEqualTo(201);
        for (String file : List.of("pdf", "ofd", "preview.svg", "calendar.ics")) {
            String path = "/annotations/" + pressed.json().path("id").asText() + "/" + file;
            Answer fetched = holder.get(path);
            assertThat(fetched.status()).isEqualTo(200);
            assertThat(Traces.ofNumber(ID).in(fetched.bytes())).isEmpty();
        }
        assertThat(pressed.json().path("links").toString()).doesNotContain(ID, NAME);
    }

    /// As addresses, as user name, as password, as header, as what cannot be parsed.
    private static void the_numbers_come_in_where_they_do_not_belong(Caller web) throws InterruptedException {
        for (String number : List.of(ID, MOBILE)) {
            web.send(web.to("/v/" + number).GET());
            web.send(web.to("/api/v1/verifications/" + number).GET());
            web.send(web.to("/api/v1/certificates/" + number).GET());
            web.send(web.to("/verify?code=" + number).GET());
            web.send(web.to("/" + number + "?" + number)
                    .header("User-Agent", number)
                    .GET());
            web.send(web.to("/api/v1/certificates")
                    .header("Authorization", "Bearer " + number)
                    .GET());
            Portal.signIn(web, number, number);
            web.send(web.to("/api/v1/sessions")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"" + number + "\": " + number)));
        }
    }

    private List<byte[]> tables() throws IOException, SQLException {
        var access = new Properties();
        try (var file = Files.newInputStream(folder.resolve("data/database.properties"))) {
            access.load(file);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/jiazhu";
        try (Connection connection =
                DriverManager.getConnection(url, "jiazhu_owner", access.getProperty("owner-password"))) {
            var copies = new ArrayList<byte[]>();
            try (var names = connection
                    .createStatement()
                    .executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (names.next()) {
                    copies.add(copy(connection, names.getString(1)));
                }
            }
            assertThat(copies)
                    .hasSizeGreaterThan(10)
                    .anyMatch(copy -> !Traces.ofName(NAME).in(copy).isEmpty());
            return copies;
        }
    }

    private static byte[] copy(Connection connection, String table) throws SQLException, IOException {
        var out = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy \"" + table + "\" to stdout", out);
        return out.toByteArray();
    }

    /// What an import answers names rows by masked values, to whoever handed the file in.
    private static boolean isLog(Path file) {
        return !String.valueOf(file.getFileName()).matches("import-.*\\.out");
    }

    private static String withCheck(String first17) {
        return first17 + CheckCharacters.citizenId(first17);
    }
}
