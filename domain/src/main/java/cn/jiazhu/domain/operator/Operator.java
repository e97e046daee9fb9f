package cn.jiazhu.domain.operator;

/// Somebody who works at the console. Nobody is removed: the audit trail names those who have gone, too.
public record Operator(OperatorId id, OperatorName name, Role role, State state) {

    /// Whether somebody can sign in.
    public enum State {
        /// Has nothing to sign in with, yet or any more.
        INVITED,
        ACTIVE,
        /// Has gone.
        ENDED
    }

    public boolean may(Deed deed) {
        return state == State.ACTIVE && deed.isFor(role);
    }

    public Operator in(Role next) {
        return new Operator(id, name, next, state);
    }

    public Operator in(State next) {
        return new Operator(id, name, role, next);
    }
}
