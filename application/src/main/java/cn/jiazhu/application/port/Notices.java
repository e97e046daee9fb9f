package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.PlatformPersonId;
import java.net.URI;
import java.util.List;
import java.util.Set;

/// Messages to people, in the national app. What is sent twice is shown once.
public interface Notices {

    /// One message, with nothing of a person but the name.
    ///
    /// @param id the same each time it is sent
    /// @param about where it goes on
    /// @param optOut where to want no more of them
    record Notice(String id, PlatformPersonId to, String title, String text, URI about, URI optOut) {

        @Override
        public String toString() {
            return "notice " + id;
        }
    }

    /// Sends these.
    ///
    /// @return those that need not be sent again: they were taken, or there is nobody any more to whom they go
    /// @throws PlatformUnavailable when there is no answer that can be trusted
    Set<Notice> send(List<Notice> notices);
}
