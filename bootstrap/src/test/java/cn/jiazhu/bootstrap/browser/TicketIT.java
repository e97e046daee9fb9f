package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The QR and its 120 seconds, for the eye, for the ear, and after them.
class TicketIT extends InTown {

    @Test
    void the_ear_hears_of_the_time_four_times_at_most() {
        try (var holder = town.visitor(Look.DESK)) {
            holder.page().clock().install();
            Steps.signIn(holder, "xuwanqing");
            holder.press("用户中心").press("我的证照").sees("等待扫码");
            holder.page().evaluate("""
                    () => {
                      window.heard = [];
                      const voice = document.querySelector('p.sr[role=status]');
                      if (voice.textContent) heard.push(voice.textContent);
                      new MutationObserver(() => heard.push(voice.textContent)).observe(voice, {childList: true});
                    }""");
            for (int second = 0; second < 122; second++) {
                holder.page().clock().runFor(1000);
            }
            assertThat(holder.page().locator("live-state count-down").textContent())
                    .isEqualTo("0:00");
            assertThat((List<?>) holder.page().evaluate("heard")).hasSizeBetween(3, 4);
        }
    }

    /// Nobody waits ten minutes here: codes end by the phone, and to the page look like codes whose time is over.
    @Test
    void a_code_that_is_over_is_replaced_in_place_five_times_and_then_by_its_button() {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone()) {
            holder.page().addInitScript("""
                    const parse = DOMParser.prototype.parseFromString;
                    DOMParser.prototype.parseFromString = function (html, type) {
                      return parse.call(this, html.replace('action="/real-name"', '$& data-renew'), type);
                    };""");
            Steps.signIn(holder, "jiangsiyuan");
            holder.press("用户中心").press("我的证照").sees("等待扫码");
            Page page = holder.page();
            String spelled = page.locator(".spell").textContent();
            for (int renewals = 0; renewals < 5; renewals++) {
                String old = page.url();
                phone.scans(holder.qr(), "蒋思远").press("取消");
                page.waitForURL(url -> !url.equals(old));
                holder.sees("等待扫码");
            }
            assertThat(page.locator(".spell").textContent()).isNotEqualTo(spelled);

            phone.scans(holder.qr(), "蒋思远").press("取消");
            String last = page.url();
            holder.send("重新扫码").sees("等待扫码");
            assertThat(page.url()).isNotEqualTo(last);
        }
    }
}
