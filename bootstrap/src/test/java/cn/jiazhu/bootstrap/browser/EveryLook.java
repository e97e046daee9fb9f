package cn.jiazhu.bootstrap.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import java.util.ArrayList;
import java.util.List;

/// Inspects the page that somebody is at: as it is, at 320 pixels, dark, in forced colours, in 长辈版, and by the Tab
/// key.
final class EveryLook {

    private static final String ELDER =
            "Object.assign(document.documentElement.dataset, {mode: 'elder', size: 'elder'})";
    private static final String STANDARD =
            "Object.assign(document.documentElement.dataset, {mode: 'standard', size: 'standard'})";

    private final Visitor visitor;
    private final List<String> faults = new ArrayList<>();

    EveryLook(Visitor visitor) {
        this.visitor = visitor;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    void inspect(String state) {
        Page page = visitor.page();
        look(state, page);
        TabWalk.faults(page).forEach(fault -> faults.add(state + " by Tab: " + fault));
        page.setViewportSize(320, 640);
        look(state + " at 320", page);
        onAPhone(state, page);
        page.setViewportSize(1280, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        repainted(state + " dark", page);
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT).setForcedColors(ForcedColors.ACTIVE));
        repainted(state + " in forced colours", page);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        page.evaluate(ELDER);
        repainted(state + " for elders", page);
        page.evaluate(STANDARD);
    }

    /// Pictures only: each of these looks is inspected wider or narrower.
    private void onAPhone(String state, Page page) {
        page.setViewportSize(360, 740);
        picture(state + " at 360");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(state + " at 360 dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.evaluate(ELDER);
        picture(state + " at 360 for elders");
        page.evaluate(STANDARD);
    }

    private void look(String state, Page page) {
        picture(state);
        Inspection.faults(page).forEach(fault -> faults.add(state + ": " + fault));
    }

    private void repainted(String state, Page page) {
        picture(state);
        Inspection.faultsOfPaint(page).forEach(fault -> faults.add(state + ": " + fault));
    }

    private void picture(String state) {
        visitor.picture(state.replace('/', ' ').strip());
    }
}
