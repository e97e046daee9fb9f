package cn.jiazhu.domain.qr;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import java.util.List;

/// Registration numbers in few bytes. What stands before the digits is an index into a list, from 1; entries are only
/// ever added at its end. With 16 digits behind it a number is index · 10¹⁶ + digits, in 8 bytes. Any other number is a
/// byte 80 (hexadecimal) + index, a length and ASCII; behind the index 0 stands a character that is not on the list.
final class NumberHeads {

    /// The provinces in the order of GB/T 2260, the military, the corps of Xinjiang, cost engineers of any place.
    static final List<String> ALL = List.of(
            "京", "津", "冀", "晋", "蒙", "辽", "吉", "黑", "沪", "苏", "浙", "皖", "闽", "赣", "鲁", "豫", "鄂", "湘", "粤", "桂", "琼",
            "渝", "川", "贵", "云", "藏", "陕", "甘", "青", "宁", "新", "军", "兵", "建[造]");

    private static final int NOT_LISTED = 0;
    private static final int OTHER_SHAPE = 0x80;
    private static final int DIGITS = 16;
    private static final long UNIT = 10_000_000_000_000_000L;
    private static final String FIELD = "number";

    private NumberHeads() {}

    static String hex(RegistrationNumber number) {
        String text = number.text();
        int index = ALL.stream()
                        .filter(text::startsWith)
                        .findFirst()
                        .map(ALL::indexOf)
                        .orElse(-1)
                + 1;
        String head = index == NOT_LISTED ? text.substring(0, 1) : ALL.get(index - 1);
        String rest = text.substring(head.length());
        if (index != NOT_LISTED && rest.length() == DIGITS) {
            return Hex.number(index * UNIT + Long.parseLong(rest), 8);
        }
        return Hex.number(OTHER_SHAPE + index, 1)
                + (index == NOT_LISTED ? Hex.units(head) : "")
                + Hex.number(rest.length(), 1)
                + Hex.ascii(rest);
    }

    static RegistrationNumber read(HexReader hex) {
        int first = hex.small(1, FIELD);
        if (first < OTHER_SHAPE) {
            long number = (long) first << 56 | hex.number(7, FIELD);
            String digits = Long.toString(UNIT + number % UNIT).substring(1);
            return new RegistrationNumber(head((int) (number / UNIT)) + digits);
        }
        int index = first - OTHER_SHAPE;
        String head = index == NOT_LISTED ? hex.units(1, FIELD) : head(index);
        return new RegistrationNumber(head + hex.ascii(FIELD));
    }

    private static String head(int index) {
        InvalidValue.unless(index >= 1 && index <= ALL.size(), FIELD, Reason.UNKNOWN);
        return ALL.get(index - 1);
    }
}
