-- Systems that ask by the sharing interface, each with the digest of its token; one that has ended may come back with
-- another token.
create table sharing_client (
    id uuid primary key,
    name text not null,
    token bytea not null check (octet_length(token) = 32),
    added_at timestamptz not null,
    ended_at timestamptz
);

create unique index sharing_client_name on sharing_client (name) where ended_at is null;

-- What holders are shown of those who asked.
create index audit_event_shared on audit_event (subject, position) where act = 'CERTIFICATE_SHARED';
