package cn.jiazhu.web.page;

/// What stands around every page.
///
/// @param language of the page, as HTML names it
/// @param otherLanguage address of the same page in the other language
/// @param sandbox a warning that all is invented; empty in production
public record Frame(
        String language,
        String title,
        String style,
        String script,
        String site,
        String skip,
        String tools,
        String otherLanguage,
        String otherLanguageTag,
        String otherLanguageName,
        String otherLanguageTitle,
        String time,
        String sandbox,
        java.util.List<Link> foot) {

    /// Somewhere to go.
    public record Link(String address, String text) {}
}
