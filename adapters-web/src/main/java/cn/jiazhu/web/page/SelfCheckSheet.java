package cn.jiazhu.web.page;

import java.util.List;

/// 为什么没有我的证照？, as a ticked list.
public record SelfCheckSheet(Frame frame, List<Row> rows) {

    /// One cause.
    ///
    /// @param cure empty where nothing is to be done
    /// @param address where it is done; empty for no such place
    public record Row(String tone, Icon icon, String text, String cure, String address, String go) {}

    public SelfCheckSheet {
        rows = List.copyOf(rows);
    }
}
