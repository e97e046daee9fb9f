-- Those who work at the console. Who is not active has nothing to sign in with; nobody is removed.
create table operator (
    id uuid primary key,
    name text not null unique,
    role text not null check (role in ('CLERK', 'SUPERVISOR', 'AUDITOR', 'ADMINISTRATOR')),
    state text not null check (state in ('INVITED', 'ACTIVE', 'ENDED')),
    password_hash text check ((password_hash is not null) = (state = 'ACTIVE')),
    secret bytea check ((secret is not null) = (state = 'ACTIVE')),
    last_step bigint not null default 0
);

create table operator_invitation (
    operator uuid primary key references operator,
    token bytea not null unique check (octet_length(token) = 32),
    secret bytea not null,
    expires_at timestamptz not null
);

create table recovery_code (
    operator uuid not null references operator,
    code bytea not null check (octet_length(code) = 32),
    primary key (operator, code)
);

create table operator_session (
    id uuid primary key,
    token bytea not null unique check (octet_length(token) = 32),
    operator uuid not null references operator,
    started_at timestamptz not null,
    last_active_at timestamptz not null
);

create index operator_session_started_at on operator_session (started_at);

alter table audit_event add column reason text not null default '';
