-- Who wants no messages.
create table opt_out (
    holder uuid primary key references holder on update cascade,
    at timestamptz not null
);

-- The last day of the calendar whose reminders are all written.
create table reminder (
    single boolean primary key default true check (single),
    done date not null
);

create index annotation_ending on annotation (last_day, id) where state = 'ISSUED';
