package cn.jiazhu.web.page;

import java.util.List;

/// What stands around every page.
///
/// @param language of the page, as HTML names it
/// @param size of letters: `standard`, `elder`, `largest`
/// @param account 登录, or 用户中心 in the same place
/// @param again the address of this page, marked as asked for by itself
/// @param where the bar below, for those who are signed in or about to be; one at most
/// @param ending when the session ends; none where nobody is signed in
/// @param csrf for the hidden field of each form
/// @param day the day that counts, where the calendar has been turned; else empty
/// @param sandbox whether all is invented
public record Frame(
        Words words,
        String language,
        String size,
        String title,
        String style,
        String script,
        List<Link> account,
        List<Link> sizes,
        Link otherLanguage,
        String otherLanguageTag,
        String again,
        List<Where> where,
        List<Ending> ending,
        String csrf,
        String day,
        boolean sandbox) {

    /// Somewhere to go.
    public record Link(String address, String text) {}

    /// Through which channel one came, and who one is.
    ///
    /// @param person empty before signing in
    public record Where(String channel, String person) {}

    /// When the session ends by itself, and this page, to be looked at again then.
    public record Ending(long secondsLeft, String here) {}

    public String say(String key) {
        return words.say(key);
    }
}
