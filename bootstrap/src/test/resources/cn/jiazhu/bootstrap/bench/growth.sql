-- Others, from number $from to number $to: a certificate each, with an ended and an issued annotation and what hangs on
-- them. All like somebody of the crowd and his last copy; their splices are short, to spare the disk. References hold,
-- though they are not checked one by one.
create or replace function bench.id(kind integer, n bigint) returns uuid immutable language sql
return ('0190000' || kind || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid;

-- None of them is of the crowd: their ID numbers are bound to another row, and cannot be read.
create temporary table someone as select certificate, holder, holder_name from bench.holder order by n limit 1;
create temporary table copy as
select a.* from annotation a where a.state = 'ISSUED' and a.certificate in (select certificate from bench.holder)
order by a.id desc limit 1;

set session_replication_role = replica;

insert into holder
select bench.id(1, n), h.id_type, h.data_key_id, h.id_number
from someone s join holder h on h.id = s.holder, generate_series($from, $to) n;

insert into certificate
select bench.id(2, n), c.type, bench.id(1, n), c.holder_name, c.version, 'G' || lpad(n::text, 12, '0')
from someone s join certificate c on c.id = s.certificate, generate_series($from, $to) n;

insert into certificate_version
select bench.id(2, n), v.version, v.number, replace(v.identifier, 'BENCH', 'OTHER'), v.name, v.gender, v.birth_date, bench.id(1, n), v.employer,
       v.employer_credit_code, v.issued_on, v.state, v.state_from, v.photo_source, v.photo, v.signature_source,
       v.signature, v.known_from
from someone s join certificate_version v on v.certificate = s.certificate and v.version = 1,
     generate_series($from, $to) n;

insert into specialty
select bench.id(2, n), p.version, p.position, p.name, p.first_day, p.last_day
from someone s join specialty p on p.certificate = s.certificate and p.version = 1, generate_series($from, $to) n;

insert into account (id, channel, subject, holder, holder_name)
select bench.id(3, n), 'PLATFORM', 'growth-' || n, bench.id(1, n), holder_name from someone, generate_series($from, $to) n;

insert into annotation (id, certificate, account, platform_person, mobile, use, recipient, until, purpose_key,
                        idempotency_key, request_digest, pressed_at, state, at, ordinal, serial, code,
                        certificate_version, first_day, last_day, limited_by, decided_at, issued_at, end_causes)
select bench.id(3 + k, n), bench.id(2, n), bench.id(3, n), a.platform_person, a.mobile, a.use, a.recipient, a.until,
       a.purpose_key, 'growth-' || k || '-' || n, a.request_digest, a.pressed_at,
       case k when 1 then 'ENDED' else 'ISSUED' end, a.at, k, 'JZ20260101-' || (2 * n + k + 100000000),
       'G' || k || lpad(n::text, 14, '0'), a.certificate_version, a.first_day, a.last_day, a.limited_by, a.decided_at,
       a.issued_at, case k when 1 then array['WITHDRAWN'] end
from copy a, generate_series($from, $to) n, generate_series(1, 2) k;

insert into annotation_event (annotation, revision, state, at, certificate_version)
select bench.id(3 + k, n), r, case r when 1 then 'PREPARING' else 'ISSUED' end, a.at, a.certificate_version
from copy a, generate_series($from, $to) n, generate_series(1, 2) k, generate_series(1, 2) r;

insert into document (annotation, format, splice, sha256, size, claim)
select bench.id(3 + k, n), f, sha256((k || f || n)::bytea), sha256((f || k || n)::bytea), 85000, sha256((k || '-' || n)::bytea)
from generate_series($from, $to) n, generate_series(1, 2) k, unnest(array['PDF', 'OFD']) f;

insert into audit_event (at, actor, act, subject)
select a.at, bench.id(3, n)::text, act, bench.id(3 + k, n)
from copy a, generate_series($from, $to) n, generate_series(1, 2) k, unnest(array['PRESS_ACCEPTED', 'COPY_ISSUED']) act;

set session_replication_role = origin;
drop table someone, copy;
