-- Copies that the earlier system made, as it told of them, and what names each of them: its code, the text of its QR,
-- the digests of its files. The version is the one it is held to print.
create table former_copy (
    id uuid primary key,
    certificate uuid not null,
    version integer not null,
    number text not null,
    first_day date not null,
    last_day date not null,
    brought_at timestamptz not null,
    check (first_day <= last_day),
    foreign key (certificate, version) references certificate_version (certificate, version)
);

create table former_copy_mark (
    mark text primary key check (mark <> ''),
    copy uuid not null references former_copy
);

create table former_copy_file (
    digest bytea primary key check (octet_length(digest) = 32),
    copy uuid not null references former_copy
);

create index former_copy_mark_copy on former_copy_mark (copy);
create index former_copy_file_copy on former_copy_file (copy);

create trigger never_changes before update or delete or truncate on former_copy
    for each statement execute function never_changes();
create trigger never_changes before update or delete or truncate on former_copy_mark
    for each statement execute function never_changes();
create trigger never_changes before update or delete or truncate on former_copy_file
    for each statement execute function never_changes();
