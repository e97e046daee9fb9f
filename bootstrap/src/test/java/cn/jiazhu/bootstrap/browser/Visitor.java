package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.bootstrap.Caller;
import cn.jiazhu.bootstrap.Checkout;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Somebody at a browser of his own. Finds things by what they are called, as a person does; whatever a script or the
/// content policy complains of is remembered, and must be nothing in the end.
final class Visitor implements AutoCloseable {

    /// Searched for in a photograph, one symbol in two hundred is not found: dark modules look like a fourth corner.
    private static final Map<DecodeHintType, ?> A_DRAWING = Map.of(DecodeHintType.PURE_BARCODE, true);

    private static final int PATIENCE_MILLIS = 15_000;

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(URI pages, BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        context.setDefaultTimeout(PATIENCE_MILLIS);
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

    /// A link or a button, by the beginning of its name.
    Visitor press(String name) {
        return on(named(AriaRole.LINK, name).or(named(AriaRole.BUTTON, name)), Locator::click);
    }

    /// A button, by the beginning of its name.
    Visitor send(String name) {
        return on(named(AriaRole.BUTTON, name), Locator::click);
    }

    Visitor fill(String label, String text) {
        return on(page.getByLabel(label), field -> field.fill(text));
    }

    Visitor sees(String text) {
        return on(page.getByText(text), Locator::waitFor);
    }

    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .first()
                .innerText();
    }

    /// What the QR on the screen holds, read off the screen.
    String qr() {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(
                    page.locator(".qr .code svg").first().screenshot()));
            int width = picture.getWidth();
            int height = picture.getHeight();
            int[] pixels = picture.getRGB(0, 0, width, height, new int[width * height], 0, width);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels)));
            return new QRCodeReader().decode(bitmap, A_DRAWING).getText();
        } catch (IOException | ReaderException e) {
            throw new AssertionError("no QR can be read off the screen", e);
        }
    }

    /// The bytes of what a link brings to the disk.
    byte[] download(String name) {
        return download(named(AriaRole.LINK, name));
    }

    byte[] download(Locator link) {
        Download download = page.waitForDownload(() -> on(link, Locator::click));
        try {
            return Files.readAllBytes(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With `-Dtour=true`, kept under `target/tour` for people to look at.
    Visitor picture(String name) {
        if (Boolean.getBoolean("tour")) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Checkout.BOOTSTRAP.resolve("target/tour").resolve(name + ".png")));
        }
        return this;
    }

    private Locator named(AriaRole role, String name) {
        var start = Pattern.compile("^\\s*" + name.replaceAll("[.?+*()\\[\\]]", "\\\\$0"));
        return page.getByRole(role, new Page.GetByRoleOptions().setName(start));
    }

    /// On the first of what is meant; who does not find it is told what there is instead.
    private Visitor on(Locator meant, Consumer<Locator> act) {
        try {
            act.accept(meant.first());
            page.waitForLoadState();
            return this;
        } catch (TimeoutError e) {
            throw new AssertionError(page.url() + "\n" + page.locator("body").innerText(), e);
        }
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
