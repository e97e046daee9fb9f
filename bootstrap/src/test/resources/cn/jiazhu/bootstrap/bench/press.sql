-- The statements of a press, in its transactions, with rows of the same sizes. People are the crowd's second half;
-- :splice is the length of a stored splice.
\set half random(1, 1000000)
select h.certificate, h.account, h.session, h.token, h.photo, h.signature, gen_random_uuid() as id,
       gen_random_uuid() as key, '投标-' || left(gen_random_uuid()::text, 18) as use,
       upper(left(md5(random()::text), 16)) as code
from bench.holder h, (select count(*) as all from bench.holder) c
where h.n = c.all / 2 + 1 + :half % (c.all / 2)
\gset

select s.*, h.* from web_session s join holder h on h.id = s.holder
where s.token = sha256(convert_to(:token, 'UTF8'));
select r.*, h.* from real_name_check r join holder h on h.id = r.holder
where r.session = :session::uuid and r.state = 'VERIFIED' order by r.verified_at desc limit 1;
select * from annotation where account = :account::uuid and idempotency_key = :key order by id;

begin;
select version from certificate where id = :certificate::uuid for update;
select c.*, h.*, v.*, f.*,
       (select jsonb_agg(jsonb_build_array(s.name, s.first_day, s.last_day) order by s.position)
        from specialty s where s.certificate = v.certificate and s.version = v.version),
       (select jsonb_agg(jsonb_build_array(e.application, e.announced_on, e.province, e.answered) order by e.position)
        from registration_event e where e.certificate = c.id)
from certificate c join holder h on h.id = c.holder
left join certificate_version v on v.certificate = c.id and v.version = c.version
left join holder f on f.id = v.holder
where c.id = :certificate::uuid order by c.id;
select * from annotation where account = :account::uuid and idempotency_key = :key order by id;
select * from annotation where certificate = :certificate::uuid
and (state in ('WAITING', 'PREPARING') or state = 'ISSUED' or (state = 'ENDED' and first_day = current_date))
and purpose_key = :use order by id;
select count(*) as numbered from annotation where certificate = :certificate::uuid and ordinal is not null
\gset
select nextval('serial_number') as sequence
\gset
insert into annotation (id, certificate, account, platform_person, mobile, use, recipient, purpose_key, idempotency_key,
                        request_digest, pressed_at, state, at, ordinal, serial, code, certificate_version, first_day,
                        last_day, limited_by, decided_at, attempts, trouble, next_look_at)
values (:id::uuid, :certificate::uuid, :account::uuid, 'bench', 'NOT_BOUND', :use, '', :use, :key,
        sha256(convert_to(:key, 'UTF8')), now(), 'PREPARING', now(), 1 + :numbered,
        'JZ' || to_char(current_date, 'YYYYMMDD') || '-' || lpad(:sequence::text, 7, '0'), :code, 1, current_date,
        current_date + 180, 'TERM', now(), 0, 'NONE', now() + interval '15 s');
insert into audit_event (at, actor, act, subject) values (now(), :account, 'PRESS_ACCEPTED', :id::uuid);
commit;

select digest, bytes from blob where digest = any (array[:photo::bytea, :signature::bytea]);

begin;
select version from certificate where id = :certificate::uuid for update;
update annotation set state = 'ISSUED', at = now(), issued_at = now(), attempts = null, trouble = null,
                      next_look_at = null, held_until = null
where id = :id::uuid and state in ('WAITING', 'PREPARING') and lease_token = 1;
select digest from blob where digest = any (array[:photo::bytea, :signature::bytea]);
insert into document (annotation, format, splice, sha256, size, claim)
select :id::uuid, 'PDF', string_agg(sha256((:id || n)::bytea), ''), sha256('pdf'), 85000, sha256('claim')
from generate_series(1, :splice / 32) n
union all
select :id::uuid, 'OFD', string_agg(sha256((:key || n)::bytea), ''), sha256('ofd'), 95000, sha256('claim')
from generate_series(1, :splice / 32) n;
insert into audit_event (at, actor, act, subject) values (now(), :account, 'COPY_ISSUED', :id::uuid);
insert into outbox (receiver, topic, certificate, annotation, at, next_try_at)
values ('AGGREGATION', 'COPY_ISSUED', :certificate::uuid, :id::uuid, now(), now()) on conflict do nothing;
commit;
