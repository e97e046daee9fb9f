package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import java.util.List;
import java.util.stream.Stream;

/// A kind of registration certificate. Types are data: another sibling is another constant.
///
/// @param shortName name in files and addresses, e.g. `constructor-1`
/// @param name what holders call it, e.g. 一级注册建造师
/// @param title what the certificate's face is headed with
/// @param code type code of GB/T 36904; those of both types were not found in public sources: stand-ins
/// @param useDays days added to the first day of use (`domain.md` §2: the end day counts)
/// @param ageLimit birthday that is the last valid day of a registration
public record CertificateType(
        String shortName,
        String name,
        String title,
        String issuer,
        String code,
        int useDays,
        int ageLimit,
        NumberPattern numberPattern,
        List<String> specialties) {

    public static final CertificateType CONSTRUCTOR_1 = new CertificateType(
            "constructor-1",
            "一级注册建造师",
            "一级建造师注册证书",
            "中华人民共和国住房和城乡建设部",
            "11100000000013338W999",
            180,
            65,
            NumberPattern.CONSTRUCTOR,
            List.of("建筑工程", "公路工程", "铁路工程", "民航机场工程", "港口与航道工程", "水利水电工程", "矿业工程", "市政公用工程", "通信与广电工程", "机电工程"));

    public static final CertificateType COST_ENGINEER_1 = new CertificateType(
            "cost-engineer-1",
            "一级注册造价工程师",
            "一级造价工程师注册证书",
            "中华人民共和国住房和城乡建设部",
            "11100000000013338W998",
            90,
            70,
            NumberPattern.COST_ENGINEER,
            List.of("土木建筑工程", "安装工程", "交通运输工程", "水利工程"));

    public static final List<CertificateType> ALL = List.of(CONSTRUCTOR_1, COST_ENGINEER_1);

    public CertificateType {
        specialties = List.copyOf(specialties);
    }

    public static CertificateType parse(String shortName) {
        return Stream.of(shortName.strip())
                .flatMap(wanted -> ALL.stream().filter(type -> type.shortName.equals(wanted)))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("type", InvalidValue.Reason.UNKNOWN));
    }
}
