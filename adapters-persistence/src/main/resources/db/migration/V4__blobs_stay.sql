-- Splices name blobs where no foreign key reaches: nobody changes or removes one, not even the owner by mistake.
create trigger never_changes before update or delete or truncate on blob
    for each statement execute function never_changes();

-- Deflated already.
alter table document alter column splice set storage external;
