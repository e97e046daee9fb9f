package cn.jiazhu.bootstrap.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A walk over a page by the Tab key: everything that can be used is come to once, in its order, and is seen to be
/// where
/// one is; nothing holds one back.
final class TabWalk {

    /// Numbers what can be used, inside the dialog where one is open.
    private static final String NUMBERED = """
            () => {
              const all = (document.querySelector('dialog[open]') || document).querySelectorAll(
                'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]');
              const usable = [...all].filter(e =>
                e.tabIndex >= 0 && !e.disabled && e.checkVisibility({visibilityProperty: true}));
              usable.forEach((e, i) => e.dataset.walk = i);
              return usable.map(e => e.outerHTML.slice(0, 120));
            }""";

    /// Where one is, and what is wrong with how that is shown.
    private static final String WHERE = """
            () => {
              const here = document.activeElement;
              if (!here || here.dataset.walk === undefined) return {at: -1, fault: ''};
              const parts = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
              const light = colour => {
                const [r, g, b] = parts(colour).map(x => x / 255).map(x => x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4);
                return .2126 * r + .7152 * g + .0722 * b;
              };
              let ground = here.parentElement;
              const bare = e => { const p = parts(getComputedStyle(e).backgroundColor); return p[3] === 0; };
              while (ground.parentElement && bare(ground)) ground = ground.parentElement;
              const style = getComputedStyle(here);
              const [a, b] = [light(style.outlineColor), light(getComputedStyle(ground).backgroundColor)].sort((x, y) => x - y);
              const contrast = (b + .05) / (a + .05);
              const box = here.getBoundingClientRect();
              const fault = style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2 ? 'no outline'
                : contrast < 3 ? 'outline of ' + contrast.toFixed(1)
                : box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth ? 'out of sight' : '';
              return {at: Number(here.dataset.walk), fault};
            }""";

    private TabWalk() {}

    static List<String> faults(Page page) {
        List<?> things = (List<?>) page.evaluate(NUMBERED);
        var faults = new ArrayList<String>();
        if (things.isEmpty() || !comesTo(0, page, 2 * things.size() + 20)) {
            faults.add("never comes to the first of " + things.size());
            return faults;
        }
        for (int next = 0; next < things.size(); next++) {
            Map<?, ?> where = where(page);
            if (number(where) != next) {
                faults.add("at " + number(where) + " instead of " + next + ": " + things.get(next));
                return faults;
            }
            if (!"".equals(where.get("fault"))) {
                faults.add(where.get("fault") + ": " + things.get(next));
            }
            leave(page, next);
        }
        return faults;
    }

    /// By the key itself: what a click has focused shows no ring.
    private static boolean comesTo(int wanted, Page page, int most) {
        for (int steps = 0; steps < most; steps++) {
            page.keyboard().press("Tab");
            if (number(where(page)) == wanted) {
                return true;
            }
        }
        return false;
    }

    /// A date with its time is one thing to use and several to tab through.
    private static void leave(Page page, int from) {
        for (int parts = 0; parts < 9 && number(where(page)) == from; parts++) {
            page.keyboard().press("Tab");
        }
    }

    private static Map<?, ?> where(Page page) {
        return (Map<?, ?>) page.evaluate(WHERE);
    }

    private static int number(Map<?, ?> where) {
        return where.get("at") instanceof Number at ? at.intValue() : -1;
    }
}
