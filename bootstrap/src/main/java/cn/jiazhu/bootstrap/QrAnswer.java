package cn.jiazhu.bootstrap;

import cn.jiazhu.application.verifier.CheckQr.Answer;
import cn.jiazhu.domain.qr.Excerpt;
import cn.jiazhu.domain.qr.QrStatement;
import cn.jiazhu.domain.qr.QrText;
import java.util.List;
import java.util.stream.Stream;

/// What `jiazhu verify` tells of a QR, in both languages.
final class QrAnswer {

    private QrAnswer() {}

    static boolean isYes(Answer answer) {
        return answer instanceof Answer.Signed signed && signed.inPeriod();
    }

    static Stream<String> lines(Answer answer) {
        return switch (answer) {
            case Answer.Signed signed -> signed(signed);
            case Answer.Unreadable(var why) ->
                Stream.of("不是本系统签发的二维码 not a QR of this issuer: " + why.field() + " " + why.reason());
            case Answer.KeyUnknown(int key) -> Stream.of("签名密钥未公布 no such published key: " + key);
            case Answer.Forged() -> Stream.of("签名不符，内容不可信 the signature is wrong: nothing it states can be believed");
        };
    }

    private static Stream<String> signed(Answer.Signed signed) {
        QrText text = signed.text();
        String word = signed.inPeriod()
                ? "签名有效，在使用有效期内 signed, within its period of use"
                : "签名有效，但今天不在使用有效期内 signed, but today is not within its period of use";
        return Stream.of(
                        Stream.of(word + " (" + signed.today() + ")"),
                        facts(text.payload().statement()),
                        Stream.of(
                                "核验码 code: " + text.code(),
                                "签名密钥 key: " + text.payload().statement().key()),
                        limits(text))
                .flatMap(lines -> lines);
    }

    private static Stream<String> facts(QrStatement statement) {
        return Stream.of(
                        List.of(
                                "证照 certificate: " + statement.type().title(),
                                "姓名 name: " + statement.name().text(),
                                "注册编号 number: " + statement.number(),
                                "使用有效期 use period: " + statement.first() + " 至 " + statement.last(),
                                "第 " + statement.ordinal() + " 次加注 annotation no. " + statement.ordinal()),
                        statement.specialties().stream()
                                .map(specialty ->
                                        "注册专业 specialty: " + specialty.name() + "，有效期至 until " + specialty.last())
                                .toList(),
                        List.of(
                                "使用目的 purpose: " + told(statement.purpose()),
                                "接收单位 recipient: " + told(statement.recipient())))
                .flatMap(List::stream);
    }

    private static String told(Excerpt excerpt) {
        if (excerpt.isLeftOut()) {
            return "（未写入，见证照 not in the QR, see the face）";
        }
        return excerpt.cut() ? excerpt.text() + "…（已截短 cut）" : excerpt.text().isEmpty() ? "—" : excerpt.text();
    }

    private static Stream<String> limits(QrText text) {
        return Stream.of(
                "以上仅为签发时写入的内容，不说明现在是否仍然有效。请逐项与证照核对，并打开核验页面确认：",
                "This is what was signed, not whether it still counts. Compare it with the face, then open the page:",
                text.address(),
                "网址未经签名，请确认域名属于发证机关。 The address is not signed: make sure that it is the issuer's.");
    }
}
