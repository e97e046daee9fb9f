-- Since when the facts of a version are true, where that is before they became known.
alter table certificate_version add column true_from timestamptz check (true_from < known_from);
