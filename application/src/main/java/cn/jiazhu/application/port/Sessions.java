package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sessions by the digest of their secret token; the token itself is not kept.
public interface Sessions {

    void add(Session session, Digest token);

    Optional<Session> find(Digest token);

    /// Every session of an account that has not been ended, the newest first; some may be over.
    List<Session> of(AccountId account);

    void touch(SessionId id, Instant at);

    void end(SessionId id);

    /// Every session of an account.
    void endAll(AccountId account);
}
