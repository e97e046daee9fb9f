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
left join lateral (select use_days, age_limit from certificate_type_version r
    where r.type = c.type and r.from_day <= a.first_day order by r.number desc limit 1) decided on true
where a.last_day is distinct from least(
    a.first_day + coalesce(decided.use_days, case c.type when 'constructor-1' then 180 else 90 end),
    (v.birth_date + make_interval(
        years => coalesce(decided.age_limit, case c.type when 'constructor-1' then 65 else 70 end)))::date,
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

-- I13 proposal_decision: nobody decided what he proposed himself, or what concerns him
select d.proposal from proposal_decision d join proposal p on p.id = d.proposal
where d.decided_by in (p.proposed_by, p.subject) or d.proposed_by <> p.proposed_by;

-- I13 proposal: the trail names who proposed and who decided, once each
select p.id from proposal p left join proposal_decision d on d.proposal = p.id
where array(select e.act || ' ' || e.actor from audit_event e
        where e.subject = p.id and e.act in ('PROPOSED', 'PROPOSAL_APPROVED', 'PROPOSAL_REFUSED') order by e.position)
    <> array_remove(array['PROPOSED operator:' || p.proposed_by,
        case when d.approved then 'PROPOSAL_APPROVED' else 'PROPOSAL_REFUSED' end || ' operator:' || d.decided_by], null);

-- I13 proposal_number: what was approved was done
select p.id || ' ' || n.number from proposal_number n
join proposal p on p.id = n.proposal
join proposal_decision d on d.proposal = p.id and d.approved
where not exists (select from certificate c join audit_event e on e.subject = c.id
    where c.number_digits = substr(n.number, 2) and e.act = 'RIGHT_CHANGED' and e.actor = 'operator:' || d.decided_by
        and e.reason = p.change || ' ' || p.grounds and e.at between p.proposed_at and d.decided_at);

-- I13 audit_event: what was done was approved
select e.position from audit_event e where e.act = 'RIGHT_CHANGED' and not exists (
    select from certificate c
    join proposal_number n on substr(n.number, 2) = c.number_digits
    join proposal p on p.id = n.proposal
    join proposal_decision d on d.proposal = p.id and d.approved
    where c.id = e.subject and e.actor = 'operator:' || d.decided_by
        and e.reason = p.change || ' ' || p.grounds and e.at between p.proposed_at and d.decided_at);

-- I13 certificate_version: what the ministry orders of a state begins and ends by its own acts, or another registration follows an end
select v.certificate || ' ' || v.version from certificate_version v
left join certificate_version before on (before.certificate, before.version) = (v.certificate, v.version - 1)
where (v.ordered_state, v.ordered_from) is distinct from (before.ordered_state, before.ordered_from)
    and not exists (select from audit_event e
        where e.subject = v.certificate and e.act = 'RIGHT_CHANGED' and e.at = v.known_from)
    and not (v.ordered_state is null and before.ordered_state in ('ANNULLED', 'REVOKED', 'CANCELLED')
        and exists (select from registration_event r where r.certificate = v.certificate and r.application = 'AGAIN'
            and r.announced_on > before.ordered_from));

-- I13 certificate_version: while an order stands, the state is that or one that ends
select certificate || ' ' || version from certificate_version where ordered_state is not null
    and (state, state_from) <> (ordered_state, ordered_from)
    and not ((state, state_from) = (reported_state, reported_from) and ordered_state in ('SUSPENDED', 'LOCKED')
        and state in ('ANNULLED', 'REVOKED', 'CANCELLED', 'LAPSED', 'MOVED_OUT'));

-- I13 certificate_type_version: rules of a type are those that two decided, before the day on which they begin, and the trail names it
select coalesce(v.type || ' ' || v.number, t.proposal::text) from certificate_type_version v
full join (select t.*, p.proposed_at, d.decided_by, d.decided_at from proposal_type t
        join proposal p on p.id = t.proposal
        join proposal_decision d on d.proposal = t.proposal and d.approved) t
    on (t.type, t.number, t.from_day, t.use_days, t.age_limit, t.specialties)
        = (v.type, v.number, v.from_day, v.use_days, v.age_limit, v.specialties)
where v.type is null or t.proposal is null or v.from_day <= (t.decided_at at time zone 'Asia/Shanghai')::date
    or not exists (select from audit_event e where e.subject = t.proposal and e.act = 'TYPE_CHANGED'
        and e.actor = 'operator:' || t.decided_by and e.at between t.proposed_at and t.decided_at);

-- I13 operator: the trail names everybody's invitation, and whoever is active has set up a second factor
select o.id from operator o
where not exists (select from audit_event e where e.subject = o.id and e.act = 'OPERATOR_INVITED')
    or o.state = 'ACTIVE' and not exists (select from audit_event e where e.subject = o.id and e.act = 'OPERATOR_EQUIPPED');

-- I13 operator_session: only who is active is signed in
select s.id from operator_session s join operator o on o.id = s.operator where o.state <> 'ACTIVE';

-- I14 report_batch: every report of a batch has at most one answer, of a known kind and in its place
select b.reporter || ' ' || b.number from report_batch b where jsonb_array_length(b.answers) > b.size or exists (
    select from jsonb_array_elements(b.answers) with ordinality as one (answer, place)
    where case jsonb_typeof(answer)
        when 'array' then jsonb_array_length(answer) <> 4 or answer ->> 0 <> place::text
        else answer #>> '{}' not in ('added', 'changed', 'unchanged') end);

-- I14 report_batch: the trail names each once, by a reporter that was made known
select b.reporter || ' ' || b.number from report_batch b
where 1 <> (select count(*) from audit_event e
        where e.subject = b.number and e.act = 'BATCH_TAKEN_IN' and e.actor = 'reporter:' || b.reporter)
    or not exists (select from reporter r where r.name = b.reporter);

-- I14 report_sequence: only reporters count
select certificate || ' ' || source from report_sequence s
where not exists (select from reporter r where r.name = s.source);

-- I14 reporter: the trail names who was made known, and whose word ended
select r.id from reporter r
where 1 <> (select count(*) from audit_event e where e.subject = r.id and e.act = 'REPORTER_ADDED')
    or (select count(*) from audit_event e where e.subject = r.id and e.act = 'REPORTER_ENDED')
        <> case when r.ended_at is null then 0 else 1 end;

-- I15 outbox: each message is written once
select annotation || ' ' || topic from outbox group by annotation, topic having count(*) > 1;

-- I15 outbox: what is told of an annotation has become of it
select o.annotation || ' ' || o.topic from outbox o left join annotation a on a.id = o.annotation
where case
    when a.id is null or a.certificate <> o.certificate then true
    when o.topic in ('REFUSED', 'FAILED', 'TIMED_OUT') then a.state <> o.topic
    when o.topic = 'COPY_ENDED' then a.state <> 'ENDED'
    when o.topic = 'ENDED' then a.state <> 'ENDED' or 'WITHDRAWN' = any(a.end_causes)
    else a.issued_at is null end;

-- I15 outbox: whose copy the registry ended is told
select o.annotation from outbox o join annotation a on a.id = o.annotation
where o.topic = 'COPY_ENDED' and not 'WITHDRAWN' = any(a.end_causes)
    and o.at > (select installed_on from flyway_schema_history where version = '12')
    and not exists (select from outbox told where told.annotation = o.annotation and told.topic = 'ENDED');

-- I15 outbox: nobody is reminded of a copy that had a newer one
select o.annotation || ' ' || o.topic from outbox o
join annotation a on a.id = o.annotation
join annotation newer on newer.certificate = a.certificate and newer.ordinal > a.ordinal and newer.last_day >= a.last_day
where o.topic in ('ENDS_IN_30_DAYS', 'ENDS_IN_7_DAYS')
    and exists (select from outbox made where made.annotation = newer.id and made.topic = 'COPY_ISSUED'
        and made.at < o.at - interval '1 minute')
    and not exists (select from outbox ended where ended.annotation = newer.id and ended.topic = 'COPY_ENDED'
        and ended.at <= o.at);

-- I15 outbox: of a certificate and a receiver, none is delivered before an older one
select o.position from outbox o where o.delivered and exists (
    select from outbox earlier where (earlier.receiver, earlier.certificate) = (o.receiver, o.certificate)
        and not earlier.delivered and earlier.position < o.position and earlier.at < o.at - interval '1 minute');
