package cn.jiazhu.web.page;

/// A link that is shown once.
public record LinkSheet(ConsoleFrame frame, String name, String link) {

    @Override
    public String toString() {
        return "link";
    }
}
