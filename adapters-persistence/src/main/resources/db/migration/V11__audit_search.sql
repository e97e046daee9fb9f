-- Found by days, by act, and, where an operator did it, by who; else by what it was done to.
create index audit_event_at on audit_event (at, position);
create index audit_event_act on audit_event (act, at, position);
create index audit_event_operator on audit_event (actor, at, position) where actor like 'operator:%';
