package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.platform.sandbox.TenderPlatform.Exchange;
import cn.jiazhu.platform.sandbox.page.Offer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// What a tender platform asks of a bidder's certificate, right and wrong.
enum Inquiry {
    CERTIFICATE("查证书", "The certificate", "按注册编号和姓名查询。"),
    NUMBER_ALONE("只填编号", "By number alone", "不填姓名：资料不足。"),
    ANOTHER_NAME("姓名不符", "Another name", "编号是对的，姓名是别人的。"),
    CODE("查加注件", "The copy", "按加注件的核验码查询。"),
    FILE("核验文件", "Its file", "下载 PDF，再交上去核验。"),
    ALTERED_FILE("改过的文件", "An altered file", "下载 PDF，改一个字节，再交上去核验。");

    private static final String COPY = "KZ_verifyCode";

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Offer offer;

    Inquiry(String chinese, String english, String brings) {
        this.offer = new Offer(name(), chinese, english, brings);
    }

    Offer offer() {
        return offer;
    }

    List<Exchange> ask(TenderPlatform platform, Facts bidder) {
        String number = bidder.number().text();
        var known = Map.of("ZZBH", number, "CZZT", bidder.name().text());
        return switch (this) {
            case CERTIFICATE -> List.of(platform.ask("queryCertInfo", known));
            case NUMBER_ALONE -> List.of(platform.ask("queryCertInfo", Map.of("ZZBH", number)));
            case ANOTHER_NAME -> List.of(platform.ask("verifyCertInfo", Map.of("ZZBH", number, "CZZT", "别人")));
            case CODE, FILE, ALTERED_FILE -> followed(platform, platform.ask("queryCertInfo", known));
        };
    }

    /// Only a copy that counts is told with the certificate.
    private List<Exchange> followed(TenderPlatform platform, Exchange certificate) {
        var exchanges = new ArrayList<>(List.of(certificate));
        String code = certificate.field(COPY);
        if (code.isEmpty()) {
            return exchanges;
        }
        if (this == CODE) {
            exchanges.add(platform.ask("queryCertInfoByQRcode", Map.of("qrcode", code)));
            return exchanges;
        }
        Exchange downloaded = platform.ask("downloadFile", Map.of(COPY, code, "fileType", "pdf"));
        byte[] pdf = Base64.getDecoder()
                .decode(downloaded.answer().at("/data/content").asText());
        if (this == ALTERED_FILE) {
            pdf[pdf.length / 2] ^= 1;
        }
        exchanges.add(downloaded);
        exchanges.add(
                platform.ask("verifyFile", Map.of("content", Base64.getEncoder().encodeToString(pdf))));
        return exchanges;
    }
}
