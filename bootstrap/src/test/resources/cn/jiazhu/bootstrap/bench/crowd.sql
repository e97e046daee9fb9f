-- Signs in and proves everybody of the imported registry, anew each time.
drop schema if exists bench cascade;
create schema bench;
grant usage on schema bench to jiazhu;
create table bench.holder as
select row_number() over (order by c.id) as n, c.id as certificate, c.holder, c.holder_name, v.photo, v.signature,
       coalesce(a.id, gen_random_uuid()) as account, gen_random_uuid() as session,
       'bench-' || replace(gen_random_uuid()::text, '-', '') as token
from certificate c join certificate_version v on v.certificate = c.id and v.version = c.version
left join account a on a.channel = 'PLATFORM' and a.holder = c.holder
where v.identifier like '%BENCH%' and v.photo is not null;
create unique index on bench.holder (n);
analyze bench.holder;
grant select on bench.holder to jiazhu;

insert into account (id, channel, subject, holder, holder_name)
select account, 'PLATFORM', account, holder, holder_name from bench.holder on conflict do nothing;

insert into web_session (id, token, account, holder, holder_name, started_at, last_active_at)
select session, sha256(convert_to(token, 'UTF8')), account, holder, holder_name, now(), now() from bench.holder;

insert into real_name_check (ticket, session, holder, holder_name, qr_text, typed_code, match_number, issued_at, state,
                             platform_person, method, level, proven_at, mobile, verified_at)
select left(replace(session::text, '-', ''), 22), session, holder, holder_name, 'bench', 'BENCH000', '10', now(),
       'VERIFIED', '$person', 'FACE', 3, now(), 'NOT_BOUND', now()
from bench.holder;

analyze;
