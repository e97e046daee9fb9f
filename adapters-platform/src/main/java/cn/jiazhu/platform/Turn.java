package cn.jiazhu.platform;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.Sequence;

/// Where a row of a file stands among the reports of its source, and since when what it tells is true, if it says so.
record Turn(Sequence sequence, Effective effective) {

    /// As many digits as fit every number of that size.
    private static final String NUMBER = "[0-9]{1,18}";

    static Turn of(Cells cells) {
        return new Turn(sequence(cells), effective(cells));
    }

    /// Counted by somebody: each of the two columns needs the other.
    private static Sequence sequence(Cells cells) {
        if (cells.text(Column.SOURCE).isEmpty() && cells.text(Column.SEQUENCE).isEmpty()) {
            return new Sequence.InTurn();
        }
        String source = cells.required(Column.SOURCE);
        String number = cells.required(Column.SEQUENCE);
        if (!number.matches(NUMBER)) {
            throw Column.SEQUENCE.wrong(Reason.PATTERN);
        }
        return new Sequence.Numbered(source, Long.parseLong(number));
    }

    /// An instant of RFC 3339, or a day from its beginning.
    private static Effective effective(Cells cells) {
        String text = cells.text(Column.EFFECTIVE_AT);
        if (text.isEmpty()) {
            return new Effective.WhenKnown();
        }
        return new Effective.From(
                text.contains("T")
                        ? BatchFields.instant(text, Column.EFFECTIVE_AT.title())
                        : Days.startOf(cells.day(Column.EFFECTIVE_AT)));
    }
}
