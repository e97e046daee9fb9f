package cn.jiazhu.web.page;

/// 加注历史记录 on its own.
public record History(Frame frame, Frame.Link back, String title, String number, Entry.Book book) {}
