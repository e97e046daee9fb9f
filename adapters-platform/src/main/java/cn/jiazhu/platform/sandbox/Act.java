package cn.jiazhu.platform.sandbox;

import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.RegistrationState.Effect;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.platform.sandbox.page.Offer;
import java.time.LocalDate;
import java.util.stream.Stream;

/// What the desk does for a certificate, with the words on its button and what it brings about.
enum Act {
    REPORT("上报数据", "Report the data", "省里把已审核通过的申请的数据报到部里，等数据的加注自动继续。"),
    RENEW("批准延续", "Approve a renewal", "延续注册审核通过，数据还没有上报。"),
    CHANGE("批准变更", "Approve a change", "变更注册审核通过，数据还没有上报。"),
    AGAIN("批准重新注册", "Approve a registration anew", "重新注册审核通过，数据还没有上报。"),
    PHOTO("补照片", "Supply a photo", "在申报业务系统补一张免冠证件照。"),
    SIGNATURE("补签字", "Supply a signature", "在申报业务系统补一份手写签字。"),
    EMPLOYER("换单位", "Another employer", "聘用企业变了，已有的加注件随之失效。"),
    SUSPEND("暂扣", "Suspend", "注册暂扣，已有的加注件暂停。"),
    RESUME("恢复", "Resume", "注册恢复有效。"),
    CANCEL("注销", "Cancel", "注册注销，已有的加注件失效。");

    @SuppressWarnings("ImmutableEnumChecker") // a record of texts
    private final Offer offer;

    Act(String chinese, String english, String brings) {
        this.offer = new Offer(name(), chinese, english, brings);
    }

    Offer offer() {
        return offer;
    }

    /// What can be done for a certificate today.
    static Stream<Act> of(Certificate certificate, LocalDate today) {
        return Stream.of(values()).filter(act -> act.isFor(certificate, today));
    }

    private boolean isFor(Certificate certificate, LocalDate today) {
        boolean stands =
                certificate.facts().map(Facts::state).filter(Act::stands).isPresent();
        return switch (this) {
            case REPORT -> !certificate.pending().isEmpty();
            case RENEW -> stands && certificate.pending(Application.RENEWAL).isEmpty();
            case CHANGE -> stands && certificate.pending(Application.CHANGE).isEmpty();
            case AGAIN ->
                switch (certificate.standingOn(today)) {
                    case Standing.Expired _, Standing.Ended _ ->
                        certificate.pending(Application.AGAIN).isEmpty();
                    case Standing.Valid _,
                            Standing.NotReported _,
                            Standing.NotYetValid _,
                            Standing.OverAge _,
                            Standing.Paused _ -> false;
                };
            case PHOTO, SIGNATURE, EMPLOYER, CANCEL -> stands;
            case SUSPEND -> isIn(certificate, RegistrationState.VALID);
            case RESUME -> certificate.facts().isPresent() && !isIn(certificate, RegistrationState.VALID);
        };
    }

    private static boolean stands(RegistrationState state) {
        return state.effect() != Effect.ENDS;
    }

    private static boolean isIn(Certificate certificate, RegistrationState state) {
        return certificate.facts().filter(facts -> facts.state() == state).isPresent();
    }
}
