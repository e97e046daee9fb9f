-- What waits for a second person, and what that one said: neither changes, and nobody approves his own act.
create table proposal (
    id uuid primary key,
    kind text not null check (kind in ('RIGHTS', 'RESET')),
    change text check ((change is not null) = (kind = 'RIGHTS')),
    effective_from timestamptz check (effective_from is null or kind = 'RIGHTS'),
    subject uuid references operator check ((subject is not null) = (kind = 'RESET')),
    grounds text not null check (grounds <> ''),
    proposed_by uuid not null references operator,
    proposed_at timestamptz not null,
    unique (id, proposed_by)
);

create table proposal_number (
    proposal uuid not null references proposal,
    position integer not null,
    number text not null,
    primary key (proposal, position)
);

create table proposal_decision (
    proposal uuid primary key,
    proposed_by uuid not null,
    approved boolean not null,
    decided_by uuid not null references operator,
    decided_at timestamptz not null,
    grounds text check ((grounds is null) = approved),
    foreign key (proposal, proposed_by) references proposal (id, proposed_by),
    constraint nobody_decides_his_own check (decided_by <> proposed_by)
);

create index proposal_decision_newest on proposal_decision (decided_at);

create trigger never_changes before update or delete or truncate on proposal
    for each statement execute function never_changes();
create trigger never_changes before update or delete or truncate on proposal_number
    for each statement execute function never_changes();
create trigger never_changes before update or delete or truncate on proposal_decision
    for each statement execute function never_changes();
