package planted.render;

import java.time.LocalDate;
import java.time.ZoneId;

record AsksTodayInAZone(LocalDate today) {

    static AsksTodayInAZone ask() {
        return new AsksTodayInAZone(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }
}
