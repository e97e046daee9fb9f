-- What an attempt is stuck on, where it is: operators count and list them by index, however many others there are.
alter table annotation add column stuck_on text;
update annotation
set stuck_on = coalesce(
    (select upper(replace(told.finding ->> 2, '-', '_'))
     from jsonb_array_elements(findings) with ordinality told (finding, position)
     where told.finding ->> 2 in
         ('not-reported', 'renewal-awaited', 'image-missing', 'image-unreadable', 'mobile-not-bound')
     order by told.position
     limit 1),
    'PLATFORM_SILENT')
where state = 'WAITING';
create index annotation_stuck on annotation (stuck_on, pressed_at, id) include (at, certificate) where stuck_on is not null;

alter table refused_press add column stuck_on text;
create index refused_press_stuck on refused_press (stuck_on, at, id) include (certificate) where stuck_on is not null;

-- How many were stuck on each cause, at the end of each piece of the last day; of every cause a row.
create table board_sample (
    slot timestamptz not null,
    cause text not null,
    at timestamptz not null,
    people bigint not null check (people >= 0),
    oldest timestamptz check ((oldest is null) = (people = 0)),
    primary key (slot, cause)
);

create table verification_count (
    code text not null references annotation (code),
    day date not null,
    times bigint not null check (times > 0),
    primary key (code, day)
);
