package cn.jiazhu.platform;

import cn.jiazhu.application.port.Notices;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Messages in the national app, over HTTP.
final class HttpNotices implements Notices {

    private final Handover handover;

    HttpNotices(Handover handover) {
        this.handover = handover;
    }

    @Override
    public Set<Notice> send(List<Notice> notices) {
        Set<String> taken =
                handover.hand(notices.stream().map(HttpNotices::json).toList());
        return notices.stream().filter(notice -> taken.contains(notice.id())).collect(Collectors.toUnmodifiableSet());
    }

    private static ObjectNode json(Notice notice) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", notice.id())
                .put("person", notice.to().text())
                .put("title", notice.title())
                .put("text", notice.text())
                .put("about", notice.about().toString())
                .put("opt_out", notice.optOut().toString());
    }
}
