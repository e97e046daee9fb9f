package cn.jiazhu.web;

import cn.jiazhu.application.port.OperatorSession;
import cn.jiazhu.domain.operator.Operator;
import java.time.Instant;

/// An operator signed in, as this request shows it.
///
/// @param token the session's secret
/// @param endsAt when the session ends if nothing more is done
record OnDuty(OperatorSession session, String token, Instant endsAt) {

    Operator operator() {
        return session.operator();
    }

    @Override
    public String toString() {
        return "on duty";
    }
}
