package cn.jiazhu.bootstrap.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.List;

/// What a page may cost, as sent: kilobytes, requests, things that jump while one reads.
final class Budget {

    private static final String EXCESS = """
            async () => {
              const found = [];
              const limit = (what, is, most) => is > most && found.push(what + ': ' + is + ' > ' + most);
              const parts = performance.getEntriesByType('resource');
              const page = performance.getEntriesByType('navigation')[0];
              const limits = [['.css', 15e3], ['.js', 6e3], ['.svg', 150e3], [location.pathname, 20e3]];
              limit('HTML', page.encodedBodySize, 20e3);
              for (const part of parts)
                for (const [end, most] of limits)
                  if (new URL(part.name).pathname.endsWith(end)) limit(part.name, part.encodedBodySize, most);
              limit('requests', 1 + parts.filter(part => part.initiatorType !== 'fetch').length, 10);
              const shift = await new Promise(done => {
                let sum = 0;
                new PerformanceObserver(list => list.getEntries().forEach(one => sum += one.hadRecentInput ? 0 : one.value))
                  .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(sum), 100);
              });
              limit('layout shift', shift, .02);
              return found;
            }""";

    private static final String WEIGHT = """
            () => [...performance.getEntriesByType('resource'), ...performance.getEntriesByType('navigation')]
              .reduce((sum, part) => sum + part.encodedBodySize, 0)""";

    private static final String LARGEST_PAINT = """
            () => new Promise(done => new PerformanceObserver(list => done(list.getEntries().pop().startTime))
              .observe({type: 'largest-contentful-paint', buffered: true}))""";

    private Budget() {}

    static List<String> excess(Page page) {
        return ((List<?>) page.evaluate(EXCESS)).stream().map(String::valueOf).toList();
    }

    /// Of everything on it, in bytes as sent.
    static int weight(Page page) {
        return ((Number) page.evaluate(WEIGHT)).intValue();
    }

    /// Until the largest thing stands there, in milliseconds.
    static long largestPaint(Page page) {
        return Math.round(((Number) page.evaluate(LARGEST_PAINT)).doubleValue());
    }

    /// A phone of some years on a slow line: 1.6 Mbit/s, 150 ms, a quarter of this processor.
    static void slow(Page page) {
        var devTools = page.context().newCDPSession(page);
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 150);
        conditions.addProperty("downloadThroughput", 200_000);
        conditions.addProperty("uploadThroughput", 94_000);
        var slowly = new JsonObject();
        slowly.addProperty("rate", 4);
        devTools.send("Network.enable");
        devTools.send("Network.emulateNetworkConditions", conditions);
        devTools.send("Emulation.setCPUThrottlingRate", slowly);
    }
}
