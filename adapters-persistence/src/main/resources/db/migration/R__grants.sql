-- The application may do this and nothing else: no DDL, no DELETE of what was issued, no change of history.
do $$ begin
    execute format('revoke create, temporary on database %I from public', current_database());
end $$;

revoke all on all tables in schema public from "${application}";
grant usage on schema public to "${application}";
grant select on all tables in schema public to "${application}";
grant insert on
    blob, holder, certificate, certificate_version, specialty, registration_event, report_sequence, account, binding, web_session,
    real_name_check, account_request, annotation, annotation_event, refused_press, document, outbox, opt_out, reminder, audit_event,
    board_sample, verification_count, former_copy, former_copy_mark, former_copy_file
to "${application}";
grant insert on
    operator, operator_invitation, recovery_code, operator_session, proposal, proposal_number, proposal_decision
to "${application}";
grant insert on certificate_type_version, proposal_type to "${application}";
grant update (role, state, password_hash, secret, last_step) on operator to "${application}";
grant update on operator_invitation to "${application}";
grant update (last_active_at) on operator_session to "${application}";
grant delete on operator_invitation, recovery_code, operator_session to "${application}";
grant update on board_sample, verification_count to "${application}";
grant insert, update (ended_at) on sharing_client to "${application}";
grant update (number) on report_sequence to "${application}";
grant insert on reporter, report_batch to "${application}";
grant update (ended_at, last_batch_at) on reporter to "${application}";
grant update (answers) on report_batch to "${application}";
grant insert, update (stage, may_end, over_at, items, added, changed, unchanged, refused, ends, due_at) on file_import
to "${application}";
grant insert, delete on file_import_refusal to "${application}";
grant update on certificate, registration_event, annotation to "${application}";
grant update (calendar_offset_seconds) on installation to "${application}";
grant update (released_at) on binding to "${application}";
grant update (last_active_at) on web_session to "${application}";
grant update (state, rejection, platform_person, method, level, proven_at, mobile, verified_at)
    on real_name_check to "${application}";
grant update (scanned, outcome, rejection, own_user_name, password_hash) on account_request to "${application}";
grant update (delivered, next_try_at, attempt, trouble) on outbox to "${application}";
grant update (password_hash, holder_name) on account to "${application}";
grant update (done) on reminder to "${application}";
grant delete on registration_event, web_session, account_request, opt_out, board_sample to "${application}";
grant usage on sequence serial_number to "${application}";
