package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The operators' console, from the link to the last page of each role, in every look and by keys alone.
class ConsoleIT extends InTown {

    private static final String HEAD =
            "kind,type,number,identifier,name,gender,birth_date,id_type,id_number,employer,employer_uscc,specialty,"
                    + "valid_from,valid_to,issued_on,state,state_from,application,announced_on,province\n";
    private static final String ANNOUNCED =
            "announced,constructor-1,,,张三,,,111,990000199001010017,,,,,,,,,01,2026-03-01,北京市\n";
    private static final String WRONG = "announced,constructor-1,,,王小明,,,111,1,,,,,,,,,01,2026-03-01,北京市\n";

    @Test
    void the_first_link_and_signing_in() throws Exception {
        try (var li = Colleague.of(town, "li", "clerk")) {
            li.inspect("invitation");
            li.equip("000000", "password1");
            li.inspect("invitation refused");
            String code = li.equip();
            li.inspect("recovery codes");
            li.open("/sign-in")
                    .fill("操作员名", "li")
                    .fill("密码", "wrong")
                    .fill("动态码", "000000")
                    .send("登录");
            li.at().sees("不正确");
            li.inspect("sign-in refused");
            li.signIn("li", code);
            li.inspect("board");
            li.open("/audit").sees("首页");
            li.inspect("not found");
            assertThat(li.looks().faults()).isEmpty();
        }
    }

    @Test
    void what_a_clerk_comes_by() throws Exception {
        try (var clerk = Colleague.signedIn(town, "clerk", "clerk")) {
            clerk.open("/imports").sees("还没有导入过文件");
            clerk.inspect("no imports");
            handIn(clerk, HEAD + ANNOUNCED);
            clerk.inspect("import tried");
            clerk.open("/imports");
            clerk.inspect("imports");
            clerk.at().page().locator("tbody a").first().click();
            clerk.at().send("放弃").sees("没有导入任何数据");
            clerk.inspect("import given up");
            reported(clerk);
            clerk.open("/batches");
            clerk.inspect("batches");
            clerk.at().page().locator("tbody a").first().click();
            clerk.inspect("batch");
            clerk.open("/rights").send("提交复核").sees("注册编号");
            clerk.inspect("rights refused");
            clerk.open("/proposals");
            clerk.inspect("proposals");
            assertThat(clerk.looks().faults()).isEmpty();
        }
    }

    @Test
    void what_a_supervisor_and_an_auditor_come_by() throws Exception {
        try (var supervisor = Colleague.signedIn(town, "super", "supervisor");
                var auditor = Colleague.signedIn(town, "auditor", "auditor")) {
            supervisor.open("/people");
            supervisor.inspect("people");
            auditor.open("/audit").sees("操作留痕");
            auditor.inspect("audit");
            auditor.open("/audit?from=x");
            auditor.inspect("audit refused");
            assertThat(supervisor.looks().faults()).isEmpty();
            assertThat(auditor.looks().faults()).isEmpty();
        }
    }

    @Test
    void what_two_persons_decide() throws Exception {
        try (var clerk = Colleague.signedIn(town, "wu", "clerk");
                var supervisor = Colleague.signedIn(town, "zheng", "supervisor")) {
            String number = numberOf(clerk, "苏婉莹");
            clerk.open("/rights")
                    .fill("注册编号", number)
                    .fill("事由", "处罚决定书〔2026〕7号")
                    .send("试算")
                    .sees("将会发生的变化");
            clerk.inspect("rights tried out");
            clerk.at().send("提交复核").sees("需要另一位同事复核");
            clerk.inspect("proposal of one's own");
            supervisor.open("/proposals");
            supervisor.inspect("proposals");
            supervisor.at().press("暂扣");
            supervisor.inspect("proposal");
            supervisor.at().send("通过").sees("已通过");
            supervisor
                    .open("/people")
                    .fill("号码", number)
                    .fill("查看原因", "持证人来电询问")
                    .send("查看")
                    .sees("苏婉莹");
            supervisor.inspect("person");
            assertThat(clerk.looks().faults()).isEmpty();
            assertThat(supervisor.looks().faults()).isEmpty();
        }
    }

    @Test
    void what_an_administrator_comes_by() throws Exception {
        try (var administrator = Colleague.signedIn(town, "admin", "administrator")) {
            administrator.open("/operators");
            administrator.inspect("operators");
            administrator.at().fill("操作员名", "wang").send("添加");
            administrator.inspect("operator link");
            administrator.open("/operators").press("wang");
            administrator.inspect("operator");
            assertThat(administrator.looks().faults()).isEmpty();
        }
    }

    @Test
    void what_two_administrators_decide_of_a_type() throws Exception {
        try (var he = Colleague.signedIn(town, "he", "administrator");
                var lu = Colleague.signedIn(town, "lu", "administrator")) {
            he.open("/types").sees("规则从某一天起生效");
            he.inspect("types");
            he.at().press("一级建造师");
            he.inspect("type");
            he.at().fill("使用天数", "0").fill("事由", "办公厅〔2026〕12号").send("提交复核").sees("使用天数");
            he.inspect("type refused");
            he.at().fill("使用天数", "170").send("提交复核").sees("需要另一位同事复核");
            he.inspect("type proposed");
            lu.open("/proposals").press("一级建造师");
            lu.inspect("type to be approved");
            lu.at().send("通过").sees("已通过");
            lu.open("/types").sees("第2版").press("一级建造师").sees("将生效");
            lu.inspect("type with rules to come");
            assertThat(he.looks().faults()).isEmpty();
            assertThat(lu.looks().faults()).isEmpty();
        }
    }

    @Test
    void what_tells_of_the_installation() throws Exception {
        try (var administrator = Colleague.signedIn(town, "cao", "administrator")) {
            administrator.open("/platform").sees("与国家政务服务平台的连接");
            administrator.inspect("platform");
            administrator.open("/settings").sees("启动时读取");
            administrator.inspect("settings");
            assertThat(administrator.looks().faults()).isEmpty();
        }
    }

    @Test
    void what_becomes_of_a_file_that_is_taken_in() throws Exception {
        try (var clerk = Colleague.signedIn(town, "yan", "clerk")) {
            handIn(clerk, HEAD + ANNOUNCED + WRONG);
            clerk.inspect("import tried with refused rows");
            clerk.at().send("导入").sees("导入完成");
            clerk.inspect("import done");
            assertThat(clerk.looks().faults()).isEmpty();
        }
    }

    /// As the sandbox's desk shows it.
    private static String numberOf(Colleague clerk, String name) {
        var number = Pattern.compile("\\p{IsHan}[0-9]{16}")
                .matcher(clerk.open(town.platform() + "/desk")
                        .press(name)
                        .page()
                        .locator("body")
                        .innerText());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    /// A province reports, as the sandbox plays it.
    private static void reported(Colleague clerk) {
        clerk.open(town.platform() + "/desk").press("罗逸尘").send("上报数据");
    }

    /// Waits until it is tried out: the page follows by itself.
    private static void handIn(Colleague clerk, String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("登记.csv"), csv);
        clerk.open("/imports").page().locator("#file").setInputFiles(file);
        clerk.at().send("试导入").sees("试导入完成");
    }
}
