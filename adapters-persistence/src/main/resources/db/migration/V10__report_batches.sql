-- Provincial systems that report, each with the key it signs with; one that has ended may come back with another key.
create table reporter (
    id uuid primary key,
    name text not null,
    province text not null,
    public_key bytea not null,
    added_at timestamptz not null,
    ended_at timestamptz,
    last_batch_at timestamptz
);

create unique index reporter_name on reporter (name) where ended_at is null;

-- What they sent, with the answers to as many reports as have been taken in; the digest is of the reports alone.
create table report_batch (
    reporter text not null,
    number uuid not null,
    content bytea not null check (octet_length(content) = 32),
    begun_at timestamptz not null,
    size integer not null check (size >= 0),
    answers jsonb not null default '[]' check (jsonb_array_length(answers) <= size),
    primary key (reporter, number)
);
