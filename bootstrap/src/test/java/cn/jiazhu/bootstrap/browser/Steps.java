package cn.jiazhu.bootstrap.browser;

/// Ways that many go.
final class Steps {

    static final String PASSWORD = "jiazhu-demo";

    private Steps() {}

    static void signIn(Visitor holder, String userName) {
        holder.open("/").press("登录");
        holder.fill("用户名", userName).fill("密码", PASSWORD).send("登录");
    }

    /// With a phone, off the screen.
    static void scan(Visitor holder, Phone phone, String name) {
        phone.scans(holder.sees("等待扫码").qr(), name);
        String match = holder.sees("已扫码").page().locator(".match").innerText();
        phone.press(match).press("通过");
    }

    /// Signed in to the portal, proven, before the list of his certificates.
    static void enter(Visitor holder, Phone phone, String userName, String name) {
        signIn(holder, userName);
        holder.press("用户中心").press("我的证照");
        scan(holder, phone, name);
        holder.sees("本次认证有效至");
    }

    /// From the list to the copy; its code.
    static String annotate(Visitor holder) {
        holder.press("证照加注").sees("加注体检").press("证照加注");
        holder.send("加注").sees("加注成功！");
        return holder.page().locator("dt:has-text('核验码') + dd").innerText();
    }
}
