-- Each message once, named by its topic and annotation; a queue for each receiver, in the order of each certificate.
--   next_try_at  when it is due, or until when it is held
--   attempt      grows each time it is given out: a failure told of an earlier one changes nothing
alter table outbox drop column id;
alter table outbox
    add column receiver text not null default 'AGGREGATION',
    add column certificate uuid,
    add column next_try_at timestamptz,
    add column attempt integer not null default 0,
    add column trouble text;

update outbox o set topic = 'COPY_ISSUED', certificate = a.certificate, next_try_at = o.at
from annotation a where a.id = o.annotation;

insert into outbox (topic, annotation, at, certificate, next_try_at)
select 'COPY_ENDED', id, at, certificate, at from annotation where state = 'ENDED' order by at;

alter table outbox
    alter column receiver drop default,
    alter column certificate set not null,
    alter column next_try_at set not null,
    add constraint outbox_once unique (annotation, topic);

drop index outbox_undelivered;
create index outbox_due on outbox (receiver, next_try_at) where not delivered;
create index outbox_order on outbox (receiver, certificate, position) where not delivered;
