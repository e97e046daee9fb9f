package cn.jiazhu.bootstrap.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;

/// How somebody looks at the pages.
enum Look {
    DESK(1280, 900),
    PHONE(360, 740),
    /// The narrowest; also what 1280 pixels are at 400 % zoom.
    NARROW(320, 640),
    DARK(1280, 900) {
        @Override
        NewContextOptions options() {
            return super.options().setColorScheme(ColorScheme.DARK);
        }
    },
    FORCED_COLOURS(1280, 900) {
        @Override
        NewContextOptions options() {
            return super.options().setForcedColors(ForcedColors.ACTIVE);
        }
    },
    WITHOUT_SCRIPT(1280, 900) {
        @Override
        NewContextOptions options() {
            return super.options().setJavaScriptEnabled(false);
        }
    },
    /// Knows neither `<dialog>` nor what came to browsers after 2020.
    OF_2020(1280, 900) {
        @Override
        String script() {
            return """
                    delete HTMLDialogElement.prototype.showModal;
                    delete HTMLDialogElement.prototype.close;
                    delete window.HTMLDialogElement;
                    delete Navigator.prototype.locks;
                    delete Array.prototype.at;
                    delete String.prototype.replaceAll;
                    delete Element.prototype.replaceChildren;
                    delete AbortSignal.timeout;
                    delete AbortSignal.any;
                    delete Object.hasOwn;
                    delete Promise.any;
                    delete window.structuredClone;""";
        }
    };

    private final int width;
    private final int height;

    Look(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// Run before any of a page's own.
    String script() {
        return "";
    }

    NewContextOptions options() {
        boolean hand = width < 700;
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(hand)
                .setIsMobile(hand)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai");
    }
}
