-- The highest number of each source that has been applied to a certificate: what is older comes too late.
create table report_sequence (
    certificate uuid not null references certificate,
    source text not null,
    number bigint not null check (number > 0),
    primary key (certificate, source)
);
