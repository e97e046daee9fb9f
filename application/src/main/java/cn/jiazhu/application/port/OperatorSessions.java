package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.domain.operator.OperatorId;
import java.time.Instant;
import java.util.Optional;

/// Sessions of operators by the digest of their secret token; the token itself is not kept.
public interface OperatorSessions {

    void add(OperatorSession session, Digest token);

    Optional<OperatorSession> find(Digest token);

    void touch(SessionId id, Instant at);

    void end(SessionId id);

    void endAll(OperatorId operator);
}
