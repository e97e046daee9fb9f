package cn.jiazhu.web;

import cn.jiazhu.application.duty.Inviting.Invited;
import cn.jiazhu.web.page.LinkSheet;

/// The one-time link of somebody invited, shown once to whoever invited, who hands it on.
record OperatorLinks(String baseAddress, ConsolePages pages) {

    void show(Call call, Invited invited) {
        Responses.page(
                call,
                pages.render(
                        "operatorLink.jte",
                        new LinkSheet(
                                pages.frame(call, "link.title"),
                                invited.operator().name().text(),
                                baseAddress + "/invitation/" + invited.token())));
    }
}
