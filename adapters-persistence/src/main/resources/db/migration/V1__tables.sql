-- Days are `date` (Asia/Shanghai), instants `timestamptz`, ids UUIDv7. Words in columns are the names of the domain's
-- constants. What must never be both true stands here, not only in code.

-- What this database is: which mode made it, with which data key, and how far the sandbox's calendar has been turned.
create table installation (
    single boolean primary key default true check (single),
    mode text not null,
    data_key_id text not null,
    calendar_offset_seconds bigint not null default 0
);

-- Immutable bytes by their SHA-256.
create table blob (
    digest bytea primary key check (octet_length(digest) = 32),
    bytes bytea not null
);

alter table blob alter column bytes set storage external;

-- An identity document. Its id is the keyed blind index of type and number, so that it can be found without being read;
-- names stand beside whatever bears them, for they are corrected.
create table holder (
    id uuid primary key,
    id_type text not null,
    data_key_id text not null,
    id_number bytea not null check (octet_length(id_number) > 28)
);

-- version 0: only announced.
create table certificate (
    id uuid primary key,
    type text not null,
    holder uuid not null references holder on update cascade,
    holder_name text not null,
    version integer not null check (version >= 0),
    number_digits text check ((number_digits is null) = (version = 0)),
    unique (type, holder),
    unique (type, number_digits)
);

create index certificate_holder on certificate (holder);

-- The facts of every version, as reported; never changed, so that a copy's facts can always be told.
create table certificate_version (
    certificate uuid not null references certificate,
    version integer not null check (version > 0),
    number text not null,
    identifier text not null,
    name text not null,
    gender text not null check (gender in ('MALE', 'FEMALE')),
    birth_date date not null,
    holder uuid not null references holder on update cascade,
    employer text not null,
    employer_credit_code text not null,
    issued_on date not null,
    state text not null,
    state_from date not null,
    photo_source bytea,
    photo bytea references blob deferrable initially deferred check (photo is null or photo_source is not null),
    signature_source bytea,
    signature bytea references blob deferrable initially deferred check (signature is null or signature_source is not null),
    known_from timestamptz not null,
    primary key (certificate, version)
);

create index certificate_version_known_from on certificate_version (known_from);

create table specialty (
    certificate uuid not null,
    version integer not null,
    position smallint not null,
    name text not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    primary key (certificate, version, position),
    unique (certificate, version, name),
    foreign key (certificate, version) references certificate_version
);

-- Applications that a province has approved, in the order of their arrival; answered once their data are here.
create table registration_event (
    certificate uuid not null references certificate,
    position smallint not null,
    application text not null,
    announced_on date not null,
    province text not null,
    answered boolean not null,
    primary key (certificate, position)
);

create table account (
    id uuid primary key,
    channel text not null check (channel in ('PORTAL', 'PLATFORM')),
    subject text not null,
    password_hash text check ((password_hash is not null) = (channel = 'PORTAL')),
    holder uuid not null references holder on update cascade,
    holder_name text not null,
    unique (channel, holder)
);

-- The national platform may use a name of its own again for somebody else.
create unique index account_user_name on account (subject) where channel = 'PORTAL';

create table binding (
    id uuid primary key,
    holder uuid not null references holder on update cascade,
    certificate uuid not null references certificate,
    bound_at timestamptz not null,
    released_at timestamptz check (released_at >= bound_at)
);

create unique index binding_at_most_one on binding (holder, certificate) where released_at is null;

create table web_session (
    id uuid primary key,
    token bytea not null unique check (octet_length(token) = 32),
    account uuid not null references account,
    holder uuid not null references holder on update cascade,
    holder_name text not null,
    started_at timestamptz not null,
    last_active_at timestamptz not null
);

create index web_session_started_at on web_session (started_at);

-- The password wished for is kept as a hash, and forgotten when the request ends.
create table account_request (
    ticket text primary key,
    token bytea not null check (octet_length(token) = 32),
    kind text not null check (kind in ('REGISTRATION', 'RESET')),
    user_name text not null,
    password_hash text,
    qr_text text not null,
    typed_code text not null,
    match_number text not null,
    issued_at timestamptz not null,
    ended boolean not null default false check ((password_hash is null) = ended)
);

-- A proof is always about the person of its session: no second person to keep.
create table real_name_check (
    ticket text primary key,
    session uuid not null,
    holder uuid not null references holder on update cascade,
    holder_name text not null,
    qr_text text not null,
    typed_code text not null,
    match_number text not null,
    issued_at timestamptz not null,
    state text not null check (state in ('ISSUED', 'SCANNED', 'VERIFIED', 'REJECTED', 'LAPSED')),
    rejection text check ((rejection is not null) = (state = 'REJECTED')),
    platform_person text,
    method text,
    level integer,
    proven_at timestamptz,
    mobile text,
    verified_at timestamptz,
    check (
        num_nonnulls(platform_person, method, level, proven_at, mobile, verified_at) = case
            when state = 'VERIFIED' then 6
            else 0
        end
    )
);

create index real_name_check_verified on real_name_check (session, verified_at desc) where state = 'VERIFIED';

-- An annotation in its present state, and the queue of unfinished ones.
--   next_look_at  when it is due, or until when it is held
--   held_until    until when somebody looks at it
--   lease_token   grows each time it is given out: what comes with an older one changes nothing
create table annotation (
    id uuid primary key,
    certificate uuid not null references certificate,
    account uuid not null references account,
    platform_person text not null,
    mobile text not null,
    use text not null,
    recipient text not null,
    until date,
    purpose_key text not null default '',
    idempotency_key text not null,
    request_digest bytea not null check (octet_length(request_digest) = 32),
    pressed_at timestamptz not null,
    state text not null check (
        state in ('WAITING', 'PREPARING', 'ISSUED', 'ENDED', 'FAILED', 'REFUSED', 'ABANDONED', 'TIMED_OUT')
    ),
    at timestamptz not null,
    ordinal integer check (ordinal > 0),
    serial text unique,
    code text unique check (length(code) = 16),
    certificate_version integer,
    first_day date,
    last_day date check (last_day >= first_day),
    limited_by text,
    decided_at timestamptz,
    attempts smallint check (attempts >= 0),
    trouble text,
    issued_at timestamptz,
    findings jsonb,
    end_causes text[] check (cardinality(end_causes) > 0),
    trace_id text,
    next_look_at timestamptz,
    held_until timestamptz,
    lease_token bigint not null default 1,
    revision bigint not null default 1,
    unique (certificate, ordinal),
    unique (account, idempotency_key),
    foreign key (certificate, certificate_version) references certificate_version,
    constraint numbers check (num_nonnulls(ordinal, serial, code) in (0, 3)),
    constraint intent check (
        num_nonnulls(certificate_version, first_day, last_day, limited_by, decided_at) = case
            when state in ('PREPARING', 'ISSUED', 'ENDED') then 5
            else 0
        end
    ),
    constraint intent_is_numbered check (decided_at is null or ordinal is not null),
    constraint tries check (
        num_nonnulls(attempts, trouble) = case
            when state = 'PREPARING' then 2
            else 0
        end
    ),
    constraint issued check ((issued_at is not null) = (state in ('ISSUED', 'ENDED'))),
    constraint findings_told check ((findings is not null) = (state in ('WAITING', 'REFUSED', 'TIMED_OUT'))),
    constraint causes_told check ((end_causes is not null) = (state = 'ENDED')),
    constraint trace_told check ((trace_id is not null) = (state = 'FAILED')),
    constraint looked_at check ((next_look_at is not null) = (state in ('WAITING', 'PREPARING'))),
    constraint held check (held_until is null or next_look_at is not null)
);

create unique index annotation_one_open on annotation (certificate, purpose_key) where state in ('WAITING', 'PREPARING');

create unique index annotation_one_a_day on annotation (certificate, purpose_key, first_day) where state = 'ISSUED';

create index annotation_history on annotation (certificate, id);

create index annotation_due on annotation (next_look_at) where state in ('WAITING', 'PREPARING');

create index annotation_oldest_waiting on annotation (pressed_at) where state = 'WAITING';

create sequence serial_number;

-- Every state an annotation passed through.
create table annotation_event (
    annotation uuid not null references annotation,
    revision bigint not null,
    state text not null,
    at timestamptz not null,
    certificate_version integer,
    attempts smallint,
    trouble text,
    findings jsonb,
    end_causes text[],
    trace_id text,
    primary key (annotation, revision)
);

-- A press refused at once: an entry of the history, no annotation.
create table refused_press (
    id uuid primary key,
    certificate uuid not null references certificate,
    account uuid not null references account,
    use text not null,
    recipient text not null,
    until date,
    findings jsonb not null,
    at timestamptz not null
);

create index refused_press_history on refused_press (certificate, id);

-- claim is the claim digest: SM3 of what the file states, the same in both.
create table document (
    annotation uuid not null references annotation,
    format text not null check (format in ('PDF', 'OFD')),
    splice bytea not null,
    sha256 bytea not null check (octet_length(sha256) = 32),
    size integer not null check (size > 0),
    claim bytea not null check (octet_length(claim) = 32),
    primary key (annotation, format)
);

create index document_sha256 on document (sha256);

create table outbox (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    topic text not null,
    annotation uuid not null references annotation,
    at timestamptz not null,
    delivered boolean not null default false
);

create index outbox_undelivered on outbox (position) where not delivered;

create table audit_event (
    position bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    act text not null,
    subject uuid not null
);

create index audit_event_subject on audit_event (subject, position);
