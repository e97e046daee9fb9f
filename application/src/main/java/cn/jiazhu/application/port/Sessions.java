package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.SessionId;
import java.time.Instant;
import java.util.Optional;

/// Sessions by the digest of their secret token; the token itself is not kept.
public interface Sessions {

    void add(Session session, Digest token);

    Optional<Session> find(Digest token);

    void touch(SessionId id, Instant at);

    void end(SessionId id);

    /// Every session of an account.
    void endAll(AccountId account);
}
