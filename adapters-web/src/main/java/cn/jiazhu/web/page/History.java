package cn.jiazhu.web.page;

import java.util.List;

/// 加注历史记录 on its own.
///
/// @param looks of operators
public record History(Frame frame, Frame.Link back, String title, String number, Entry.Book book, List<Look> looks) {

    public History {
        looks = List.copyOf(looks);
    }

    /// That an operator has looked, and why.
    public record Look(String when, String what) {}
}
