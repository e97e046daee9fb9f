package cn.jiazhu.web.page;

/// What a page says beside its facts, by key, in the page's language.
@FunctionalInterface
public interface Words {

    String say(String key);
}
