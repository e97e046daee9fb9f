-- Registry files that operators handed in at the console, and how far each has come. What is over stays as it is.
create table file_import (
    id uuid primary key,
    handed_in_by uuid not null references operator,
    handed_in_at timestamptz not null,
    name text not null,
    content bytea not null check (octet_length(content) = 32),
    images bytea check (octet_length(images) = 32),
    stage text not null check (stage in ('TRYING', 'TRIED', 'PROPOSED', 'RUNNING', 'DONE', 'DROPPED')),
    may_end bigint check ((may_end is not null) = (stage = 'RUNNING')),
    over_at timestamptz check ((over_at is not null) = (stage in ('DONE', 'DROPPED'))),
    items bigint not null default 0,
    added bigint not null default 0,
    changed bigint not null default 0,
    unchanged bigint not null default 0,
    refused bigint not null default 0,
    ends bigint not null default 0,
    due_at timestamptz not null,
    check (items = added + changed + unchanged + refused)
);

create index file_import_due on file_import (due_at) where stage in ('TRYING', 'RUNNING');
create index file_import_open on file_import (id) where stage not in ('DONE', 'DROPPED');

create function file_import_moves() returns trigger language plpgsql as $$
begin
    raise exception 'import % is over: % cannot become %', old.id, old.stage, new.stage
        using errcode = 'check_violation', constraint = 'file_import_moves';
end $$;

create trigger file_import_moves before update on file_import
    for each row when (old.stage in ('DONE', 'DROPPED')) execute function file_import_moves();

-- Rows of them that were refused, masked where they are personal.
create table file_import_refusal (
    file_import uuid not null references file_import,
    position bigint not null,
    line bigint not null,
    field text not null,
    value text not null,
    reason text not null,
    primary key (file_import, position)
);

create index report_batch_newest on report_batch (begun_at, number);

-- One that ends more copies than one person may end alone takes a second person.
alter table proposal add column file_import uuid references file_import;
alter table proposal add column may_end bigint;
alter table proposal drop constraint proposal_kind_check;
alter table proposal add constraint proposal_kind_check check (kind in ('RIGHTS', 'RESET', 'IMPORT'));
alter table proposal add constraint proposal_import_check
    check ((file_import is not null) = (kind = 'IMPORT') and (may_end is not null) = (kind = 'IMPORT'));
