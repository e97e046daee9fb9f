-- Whoever asked is told how it ended as often as he asks. Requests are kept for a day: those of before are forgotten.
delete from account_request;
alter table account_request drop column ended;
alter table account_request
    add column scanned boolean not null default false,
    add column outcome text check (outcome in
        ('REGISTERED', 'PASSWORD_RESET', 'HAS_ACCOUNT', 'USER_NAME_TAKEN', 'REJECTED', 'LAPSED')),
    add column rejection text check ((rejection is not null) = (outcome is not distinct from 'REJECTED')),
    add column own_user_name text check ((own_user_name is not null) = (outcome is not distinct from 'HAS_ACCOUNT')),
    add check ((password_hash is null) = (outcome is not null));
