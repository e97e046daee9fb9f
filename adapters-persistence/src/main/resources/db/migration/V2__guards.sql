-- Issued, or ended after that: exactly two documents. Otherwise: none. Asked at commit.
create function both_documents() returns trigger language plpgsql as $$
declare
    wanted integer;
    id_of uuid;
begin
    if tg_table_name = 'document' then id_of := new.annotation; else id_of := new.id; end if;
    select case when issued_at is null then 0 else 2 end into wanted from annotation where id = id_of;
    if (select count(*) from document where annotation = id_of) is distinct from wanted::bigint then
        raise exception 'annotation % is issued if and only if it has both documents', id_of
            using errcode = 'check_violation', constraint = 'both_documents';
    end if;
    return null;
end $$;

create constraint trigger both_documents after insert or update of state on annotation
    deferrable initially deferred for each row when (new.issued_at is not null) execute function both_documents();

create constraint trigger both_documents after insert or update on document
    deferrable initially deferred for each row execute function both_documents();

-- What has ended never comes back; every write is a new revision.
create function annotation_moves() returns trigger language plpgsql as $$
begin
    if old.state not in ('WAITING', 'PREPARING') and (old.state, new.state) is distinct from ('ISSUED', 'ENDED') then
        raise exception 'annotation % has ended: % cannot become %', old.id, old.state, new.state
            using errcode = 'check_violation', constraint = 'annotation_moves';
    end if;
    new.revision := old.revision + 1;
    return new;
end $$;

create trigger annotation_moves before update on annotation
    for each row execute function annotation_moves();

-- History is written with the change, whoever makes it.
create function annotation_recorded() returns trigger language plpgsql as $$
begin
    insert into annotation_event (annotation, revision, state, at, certificate_version, attempts, trouble, findings, end_causes, trace_id)
    values (new.id, new.revision, new.state, new.at, new.certificate_version, new.attempts, new.trouble, new.findings, new.end_causes, new.trace_id);
    return null;
end $$;

create trigger annotation_added after insert on annotation
    for each row execute function annotation_recorded();

create trigger annotation_changed after update on annotation
    for each row when (
        (old.state, old.at, old.certificate_version, old.attempts, old.trouble, old.findings)
        is distinct from (new.state, new.at, new.certificate_version, new.attempts, new.trouble, new.findings))
    execute function annotation_recorded();

-- History and documents: nobody changes or removes them, not even the owner by mistake.
create function never_changes() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger never_changes before update or delete or truncate on annotation_event
    for each statement execute function never_changes();
create trigger never_changes before update or delete or truncate on audit_event
    for each statement execute function never_changes();
create trigger never_changes before update or delete or truncate on document
    for each statement execute function never_changes();
