package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.bootstrap.Caller;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Somebody at a browser of his own. Finds things by what they are called, as a person does; whatever a script or the
/// content policy complains of is remembered, and must be nothing in the end.
final class Visitor implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(URI pages, BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        context.onResponse(response -> {
            if (response.url().startsWith(pages.toString())) {
                Caller.answered();
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        context.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    Page page() {
        return page;
    }

    Visitor open(String path) {
        page.navigate(path);
        return this;
    }

    /// A link or a button by the beginning of its name.
    Visitor press(String name) {
        named(name).first().click();
        page.waitForLoadState();
        return this;
    }

    Visitor fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    Visitor sees(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    boolean has(String name) {
        return named(name).count() > 0;
    }

    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .innerText();
    }

    /// The bytes of what a link brings to the disk.
    byte[] download(String name) {
        Download download = page.waitForDownload(() -> named(name).first().click());
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Locator named(String name) {
        var start = Pattern.compile("^\\s*" + Pattern.quote(name));
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(start))
                .or(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(start)));
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
