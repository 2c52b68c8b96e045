-- Keyed fingerprints of who asks what is held of them, as person_token has them of who was referred: while a request is open, nothing is
-- destroyed that it could be about. They go when it ends.
create table subject_access_token (
    request_id uuid not null constraint fk_subject_access_token_request_id references subject_access_request,
    token bytea not null,
    borough text not null constraint ck_subject_access_token_borough check (borough <> ''),
    constraint pk_subject_access_token primary key (token, request_id)
);
create index ix_subject_access_token_request on subject_access_token (request_id);
alter table subject_access_token enable row level security;
alter table subject_access_token force row level security;
create policy auditor_enters on subject_access_token for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,auditor,%');
grant insert on subject_access_token to ${service}_app;
-- for the functions alone: the owner cannot sign in
create policy owner_checks on subject_access_token for select to ${service}_owner using (true);
create policy owner_forgets on subject_access_token for delete to ${service}_owner using (true);
