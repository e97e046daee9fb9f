package cn.jiazhu.web;

import cn.jiazhu.web.page.Home;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/// The templates, compiled with the build.
final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), Home.class.getPackageName());

    private Templates() {}

    static String render(String template, Object page) {
        var output = new StringOutput();
        ENGINE.render(template, page, output);
        return output.toString();
    }
}
