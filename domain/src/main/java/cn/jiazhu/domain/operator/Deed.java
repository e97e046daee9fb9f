package cn.jiazhu.domain.operator;

import static cn.jiazhu.domain.operator.Role.ADMINISTRATOR;
import static cn.jiazhu.domain.operator.Role.AUDITOR;
import static cn.jiazhu.domain.operator.Role.CLERK;
import static cn.jiazhu.domain.operator.Role.SUPERVISOR;

import java.util.Set;

/// Everything that can be done at the console, and by whom: the one table.
public enum Deed {
    /// The first page: how many are stuck, and why. Names nobody.
    SEE_BOARD(CLERK, SUPERVISOR, AUDITOR, ADMINISTRATOR),
    /// Behind a count: whose annotations are stuck.
    SEE_STUCK(CLERK, SUPERVISOR, AUDITOR),
    RETRY(CLERK, SUPERVISOR),
    /// One person, by number, with a reason.
    LOOK_UP(SUPERVISOR, AUDITOR),
    SEE_IMPORTS(CLERK, SUPERVISOR, AUDITOR),
    IMPORT(CLERK),
    APPROVE_IMPORT(SUPERVISOR),
    /// What waits for a second person, of what concerns one's role.
    SEE_PROPOSALS(CLERK, SUPERVISOR, AUDITOR, ADMINISTRATOR),
    DECIDE(SUPERVISOR, ADMINISTRATOR),
    SEE_RIGHT_PROPOSALS(CLERK, SUPERVISOR, AUDITOR),
    /// That registrations end, pause or go on.
    PROPOSE_RIGHT(CLERK),
    APPROVE_RIGHT(SUPERVISOR),
    READ_AUDIT(AUDITOR),
    /// Who there is, who comes, goes, and in which role.
    KEEP_OPERATORS(ADMINISTRATOR),
    PROPOSE_RESET(ADMINISTRATOR),
    APPROVE_RESET(ADMINISTRATOR),
    SEE_TYPES(CLERK, SUPERVISOR, AUDITOR, ADMINISTRATOR),
    PROPOSE_TYPE(ADMINISTRATOR),
    APPROVE_TYPE(ADMINISTRATOR),
    SEE_PLATFORM(CLERK, SUPERVISOR, AUDITOR, ADMINISTRATOR),
    SEE_SETTINGS(ADMINISTRATOR);

    /// Made by `Set.of`: it cannot change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Deed(Role... roles) {
        this.roles = Set.of(roles);
    }

    public boolean isFor(Role role) {
        return roles.contains(role);
    }
}
