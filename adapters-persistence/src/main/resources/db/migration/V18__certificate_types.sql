-- What was decided of the rules of certificate types: versions from a day on, after the first, which is the program's.
create table certificate_type_version (
    type text not null,
    number integer not null check (number > 1),
    from_day date not null,
    use_days integer not null check (use_days > 0),
    age_limit integer not null check (age_limit > 0),
    specialties text[] not null check (cardinality(specialties) > 0),
    primary key (type, number)
);

create trigger never_changes before update or delete or truncate on certificate_type_version
    for each statement execute function never_changes();

alter table proposal drop constraint proposal_kind_check;
alter table proposal add constraint proposal_kind_check check (kind in ('RIGHTS', 'RESET', 'IMPORT', 'TYPE'));

-- A version that was proposed.
create table proposal_type (
    proposal uuid primary key references proposal,
    type text not null,
    number integer not null check (number > 1),
    from_day date not null,
    use_days integer not null check (use_days > 0),
    age_limit integer not null check (age_limit > 0),
    specialties text[] not null check (cardinality(specialties) > 0)
);

create trigger never_changes before update or delete or truncate on proposal_type
    for each statement execute function never_changes();
