package cn.jiazhu.bootstrap.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/// What keeps somebody from using a page: what axe finds, ids that are not unique, words that lead nowhere, sideways
/// scrolling.
final class Inspection {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String MARKUP = """
            () => {
              const faults = [];
              const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
              ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => faults.push('twice: #' + id));
              for (const e of document.querySelectorAll('[aria-labelledby],[aria-describedby],[for]'))
                for (const a of ['aria-labelledby', 'aria-describedby', 'for'])
                  for (const id of (e.getAttribute(a) || '').split(' ').filter(Boolean))
                    if (!document.getElementById(id)) faults.push(a + ' leads nowhere: ' + id);
              if (document.scrollingElement.scrollWidth > innerWidth) faults.push('scrolls sideways');
              if (!document.documentElement.lang) faults.push('no language');
              return faults;
            }""";

    private Inspection() {}

    static List<String> faults(Page page) {
        return faults(page, new AxeBuilder(page).withTags(RULES));
    }

    /// Of what colours and sizes can change, on a page whose markup was inspected before.
    static List<String> faultsOfPaint(Page page) {
        return faults(page, new AxeBuilder(page).withRules(List.of("color-contrast", "target-size")));
    }

    private static List<String> faults(Page page, AxeBuilder axe) {
        Object markup = page.evaluate(MARKUP);
        var found = axe.setLegacyMode(true).analyze().getViolations().stream().flatMap(Inspection::told);
        return Stream.concat(((List<?>) markup).stream().map(String::valueOf), found)
                .toList();
    }

    private static Stream<String> told(Rule rule) {
        return rule.getNodes().stream().map(CheckedNode::getTarget).map(where -> rule.getId() + ": " + where);
    }
}
