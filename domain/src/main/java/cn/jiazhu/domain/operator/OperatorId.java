package cn.jiazhu.domain.operator;

import java.util.UUID;

/// Our opaque name of an operator, kept for ever: the audit trail speaks of it.
public record OperatorId(UUID value) {

    /// As the audit trail names who acted.
    public String actor() {
        return "operator:" + value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
