package cn.jiazhu.bootstrap.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/// A played phone with the national app.
final class Phone implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;

    Phone(BrowserContext context) {
        this(context, context.newPage());
    }

    private Phone(BrowserContext context, Page page) {
        this.context = context;
        this.page = page;
    }

    /// The browser's page itself has gone over to the app.
    static Phone on(Page page) {
        return new Phone(page.context(), page);
    }

    /// Types the code that stands beside the QR.
    Phone types(String code, String name) {
        page.navigate("/phone");
        page.locator("[name=typed_code]").fill(code);
        choose(name);
        return press("确定");
    }

    /// What the QR holds.
    Phone scans(String address, String name) {
        page.navigate(address);
        return isHeldBy(name);
    }

    /// Whoever holds it scans.
    Phone isHeldBy(String name) {
        choose(name);
        return press("扫码");
    }

    Phone press(String name) {
        page.locator("button")
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    private void choose(String name) {
        String label = page.locator("#person option").allInnerTexts().stream()
                .filter(option -> option.strip().startsWith(name))
                .findFirst()
                .orElseThrow();
        page.locator("#person").selectOption(new SelectOption().setLabel(label));
    }

    @Override
    public void close() {
        context.close();
    }
}
