package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.time.LocalDate;

/// An application that a province has approved (审核通过), whose data may not be here yet.
public record Announcement(Application application, LocalDate announcedOn, String province) {

    public Announcement {
        province = province.strip();
        InvalidValue.unless(!province.isEmpty(), "province", Reason.EMPTY);
        InvalidValue.unless(province.length() <= 20, "province", Reason.TOO_LONG);
    }
}
