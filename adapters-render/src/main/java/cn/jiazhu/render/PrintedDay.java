package cn.jiazhu.render;

import java.time.LocalDate;

/// Days as the face writes them: 2026年3月9日.
final class PrintedDay {

    private PrintedDay() {}

    static String of(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
