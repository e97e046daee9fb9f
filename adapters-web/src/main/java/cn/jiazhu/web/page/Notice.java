package cn.jiazhu.web.page;

/// A sentence or two about the whole page.
///
/// @param tone of `good`, `soon`, `stop`, `wait`
public record Notice(String tone, Icon icon, String title, String text) {

    public static Notice stop(String title, String text) {
        return new Notice("stop", Icon.STOP, title, text);
    }

    public static Notice good(String title, String text) {
        return new Notice("good", Icon.OK, title, text);
    }
}
