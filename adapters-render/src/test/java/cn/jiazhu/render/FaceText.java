package cn.jiazhu.render;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What a copy must say, written down without the layout's help. White space does not count.
final class FaceText {

    private FaceText() {}

    static String unspaced(String text) {
        return text.replaceAll("[\\s\\f]", "");
    }

    /// All of it, in the order of drawing: template, then copy.
    static String whole(AnnotatedCopy copy) {
        return unspaced(template(copy) + strip(copy) + facts(copy.facts()));
    }

    static List<String> values(AnnotatedCopy copy) {
        Facts facts = copy.facts();
        var values = new ArrayList<>(List.of(
                day(copy.period().first()) + "至" + day(copy.period().last()),
                copy.numbers().serial().text(),
                "第" + copy.numbers().ordinal() + "次加注",
                copy.purpose().use(),
                copy.purpose().recipient(),
                facts.name().text(),
                facts.gender().printed(),
                day(facts.birthDate()),
                facts.number().text(),
                facts.employer().name(),
                day(facts.issuedOn()),
                facts.identifier().toString(),
                copy.type().title(),
                copy.type().issuer(),
                Copies.ADDRESS));
        Stream.of(copy.numbers().code().text().split("(?<=\\G.{4})")).forEach(values::add);
        facts.specialties()
                .forEach(specialty -> values.add(specialty.name()
                        + day(specialty.validity().first())
                        + "至"
                        + day(specialty.validity().last())));
        return values.stream().map(FaceText::unspaced).toList();
    }

    private static String template(AnnotatedCopy copy) {
        return "中华人民共和国" + copy.type().title() + "姓名性别出生日期注册编号聘用企业注册专业注册有效期"
                + "签名图像持证人手写签名日期年月日打印件须由持证人手写签名并填写日期；未手写签名，或笔迹与签名图像不一致的，打印件无效。"
                + "发证机关" + copy.type().issuer() + "签发日期"
                + "使用有效期含起止当日加注编号扫码核验证照标识核验网址" + Copies.ADDRESS + "输入核验码可查本件状态"
                + "防伪提示扫码后请先核对网址域名，再核对姓名、注册编号和有效期；打印件与电子数据不一致的，以电子数据为准。"
                + "演示演示环境签发，不具法律效力";
    }

    private static String strip(AnnotatedCopy copy) {
        String use = copy.purpose().use();
        String recipient = copy.purpose().recipient();
        return day(copy.period().first()) + "至" + day(copy.period().last())
                + copy.numbers().serial() + "第" + copy.numbers().ordinal() + "次加注"
                + (use.isEmpty() ? "" : "使用目的" + use)
                + (recipient.isEmpty() ? "" : "接收单位" + recipient)
                + copy.numbers().code().text();
    }

    private static String facts(Facts facts) {
        int count = facts.specialties().size();
        var text = new StringBuilder(facts.name().text() + facts.gender().printed() + day(facts.birthDate())
                + facts.number() + facts.employer().name() + "共" + count + "项");
        for (int i = 0; i < count; i++) {
            var specialty = facts.specialties().get(i);
            text.append(i + 1).append(specialty.name());
            text.append(day(specialty.validity().first()))
                    .append("至")
                    .append(day(specialty.validity().last()));
        }
        String blank = count == 5 || count == 10 ? "" : "以下空白";
        return text + blank + day(facts.issuedOn()) + facts.identifier();
    }

    private static String day(LocalDate day) {
        return String.format(Locale.ROOT, "%d年%d月%d日", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
