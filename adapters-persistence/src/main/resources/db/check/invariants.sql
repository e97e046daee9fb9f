-- What must hold of the database, whatever happened (reliability.md §1). Each law: its invariant, the table whose rows it
-- is about, its words, and a query that names the rows that break it. Read only: psql may run it, too.

-- I1 annotation: never two open for one certificate and purpose
select certificate || ' ' || purpose_key from annotation where state in ('PREPARING', 'WAITING')
group by certificate, purpose_key having count(*) > 1;

-- I1 annotation: never two that count for one certificate, purpose and first day
select certificate || ' ' || purpose_key || ' ' || first_day from annotation where state = 'ISSUED'
group by certificate, purpose_key, first_day having count(*) > 1;

-- I2 annotation: every issued one has one PDF and one OFD
select a.id from annotation a where issued_at is not null
    and (select coalesce(string_agg(format, '+' order by format), '') from document d where d.annotation = a.id)
        <> 'OFD+PDF';

-- I3 audit_event: what a press was told to be accepted is there, and what was told to be issued
select e.subject from audit_event e left join annotation a on a.id = e.subject
where e.act = 'PRESS_ACCEPTED' and a.id is null
    or e.act = 'COPY_ISSUED' and a.issued_at is null;

-- I3 annotation: the ordinals of a certificate have no gap
select certificate from annotation where ordinal is not null
group by certificate having min(ordinal) <> 1 or max(ordinal) <> count(*);

-- I4 document: what is not issued has no file
select d.annotation from document d left join annotation a on a.id = d.annotation where a.issued_at is null;

-- I5 annotation: what is issued had its intent before
select a.id from annotation a where issued_at is not null and not exists (
    select from annotation_event made
    join annotation_event meant on meant.annotation = made.annotation and meant.revision < made.revision
    where made.annotation = a.id and made.state = 'ISSUED' and meant.state = 'PREPARING');

-- I6 annotation: the last day is the earliest of its limits
select a.id from annotation a
join certificate c on c.id = a.certificate
join certificate_version v on (v.certificate, v.version) = (a.certificate, a.certificate_version)
where a.last_day is distinct from least(
    a.first_day + case c.type when 'constructor-1' then 180 else 90 end,
    (v.birth_date + make_interval(years => case c.type when 'constructor-1' then 65 else 70 end))::date,
    (select max(s.last_day) from specialty s
        where (s.certificate, s.version) = (v.certificate, v.version) and a.first_day between s.first_day and s.last_day),
    a.until);

-- I6 annotation: the first day is the Shanghai day of the decision
select id from annotation where first_day <> (decided_at at time zone 'Asia/Shanghai')::date;

-- I7 annotation: history begins at the beginning and ends at the present state
select id from annotation a
where (select min(revision) from annotation_event e where e.annotation = a.id) is distinct from 1
    or (select state from annotation_event e where e.annotation = a.id order by revision desc limit 1)
        is distinct from state;

-- I7 annotation_event: what has ended never came back
select annotation from (
    select annotation, state, lag(state) over (partition by annotation order by revision) as before from annotation_event) e
where before not in ('WAITING', 'PREPARING') and (before, state) <> ('ISSUED', 'ENDED');

-- I7 pg_trigger: nobody can change history, files or parts of files
select name from unnest(array['annotation_event', 'audit_event', 'document', 'blob']) as name
where not exists (select from pg_trigger
        where tgrelid = name::regclass and tgname = 'never_changes' and tgenabled in ('O', 'A'))
    or has_table_privilege(current_user, name, 'UPDATE, DELETE, TRUNCATE');

-- I8 annotation: every press, issue and end has its one audit event
select id from (
    select id, array['PRESS_ACCEPTED'] as acts, 1 as wanted from annotation
    union all select id, array['COPY_ISSUED'], case when issued_at is null then 0 else 1 end from annotation
    union all select id, array['COPY_ENDED', 'COPY_WITHDRAWN'], case state when 'ENDED' then 1 else 0 end from annotation
    union all select id, array['ANNOTATION_' || state], 1 from annotation
        where state in ('ABANDONED', 'TIMED_OUT', 'REFUSED', 'FAILED')
    union all select id, array['PRESS_REFUSED'], 1 from refused_press) expected
where wanted <> (select count(*) from audit_event where subject = id and act = any(acts));

-- I8 annotation: every issued and every ended one has its one message to the national platform
select a.id from annotation a where array(select topic from outbox o
    where o.annotation = a.id and o.receiver = 'AGGREGATION' order by position)
    <> case when state = 'ENDED' then array['COPY_ISSUED', 'COPY_ENDED']
        when state = 'ISSUED' then array['COPY_ISSUED'] else array[]::text[] end;

-- I9 annotation: no copy counts though its registration has ended, or something printed is no longer true
select a.id from annotation a
join certificate c on c.id = a.certificate
join certificate_version face on (face.certificate, face.version) = (a.certificate, a.certificate_version)
join certificate_version now on (now.certificate, now.version) = (c.id, c.version)
where a.state = 'ISSUED' and (
    now.state in ('ANNULLED', 'REVOKED', 'CANCELLED', 'LAPSED', 'MOVED_OUT')
        and now.state_from <= (now.known_from at time zone 'Asia/Shanghai')::date
    or (face.name, face.gender, face.birth_date, face.number, face.employer)
        is distinct from (now.name, now.gender, now.birth_date, now.number, now.employer)
    or face.photo is not null and face.photo_source is distinct from now.photo_source
    or face.signature is not null and face.signature_source is distinct from now.signature_source
    or exists (select from specialty printed
        where (printed.certificate, printed.version) = (face.certificate, face.version)
            and not exists (select from specialty s where (s.certificate, s.version) = (now.certificate, now.version)
                and s.name = printed.name and s.last_day >= printed.last_day)));

-- I10 holder: every ID number is encrypted
select id from holder where octet_length(id_number) <= 28 or encode(id_number, 'escape') ~ '[0-9]{17}[0-9Xx]';

-- I10 audit_event: no personal number stands in what is told of acts
select position from audit_event where actor ~ '(^|[^0-9a-f-])[1-9][0-9]{16}[0-9Xx]|^1[3-9][0-9]{9}$';

-- I11 real_name_check: a proof serves the session that asked for it, and its person
select c.ticket from real_name_check c join web_session s on s.id = c.session
where c.state = 'VERIFIED' and s.holder <> c.holder;

-- I11 real_name_check: no ticket has served twice
select e.subject from audit_event e where e.act = 'REAL_NAME_VERIFIED' group by e.subject
having count(*) > (select count(*) from real_name_check c where c.session = e.subject and c.state = 'VERIFIED');

-- I12 annotation: what waits or was refused says why, what failed by which trace
select id from annotation where state in ('WAITING', 'REFUSED', 'TIMED_OUT')
        and (findings is null or jsonb_typeof(findings) <> 'array' or findings = '[]')
    or state = 'FAILED' and coalesce(trace_id, '') = '';

-- I12 refused_press: a press that was refused says why
select id from refused_press where jsonb_typeof(findings) <> 'array' or findings = '[]';

-- I12 annotation: nothing is overdue without a reason
select id from annotation where state = 'PREPARING' and trouble = 'NONE' and next_look_at < now() - interval '15 s';
