-- Who ordered the state of a version: while an order of the ministry stands, it and what the province says instead.
alter table certificate_version
    add column ordered_state text,
    add column ordered_from date,
    add column reported_state text,
    add column reported_from date,
    add constraint ordered check (num_nonnulls(ordered_state, ordered_from, reported_state, reported_from) in (0, 4));
