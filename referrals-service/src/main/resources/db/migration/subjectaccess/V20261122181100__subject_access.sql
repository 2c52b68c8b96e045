-- Somebody asks what is held of them. Who asks and on whom is sealed with a key of the request's own.
create table subject_access_request (
    id uuid constraint pk_subject_access_request primary key,
    version bigint not null,
    borough text not null constraint ck_subject_access_request_borough check (borough <> ''),
    person_id uuid not null constraint uq_subject_access_request_person_id unique,
    requester text not null
        constraint ck_subject_access_request_requester check (requester in ('SELF', 'PARENT_OR_CARER', 'REPRESENTATIVE')),
    identity_check text not null,
    about bytea not null,
    received_on date not null,
    due_on date not null,
    extended_at timestamptz,
    extension_reason bytea,
    recorded_by text not null,
    recorded_at timestamptz not null,
    changes bigint not null,
    bundled_at timestamptz,
    outcome text constraint ck_subject_access_request_outcome check (outcome in ('SENT', 'REFUSED', 'WITHDRAWN')),
    closed_by text,
    closed_at timestamptz,
    closing_reason bytea,
    destroyed_at timestamptz,
    constraint ck_subject_access_request_extended check ((extended_at is null) = (extension_reason is null)),
    constraint ck_subject_access_request_closed check ((outcome is null) = (closed_by is null)
        and (outcome is null) = (closed_at is null) and (outcome is null) = (closing_reason is null)),
    -- nothing is sent that nobody made
    constraint ck_subject_access_request_sent check (outcome is distinct from 'SENT' or bundled_at is not null)
);
insert into record_part (part, by_column, stays, destruction) values
    ('subject_access_request', 'person_id', 'a record of its own, of no case', 'MARKED');
insert into record_value (part, name, at_column, codes) values
    ('subject_access_request', 'about', 'recorded_at', '{requester}'),
    ('subject_access_request', 'extension_reason', 'extended_at', '{requester}'),
    ('subject_access_request', 'closing_reason', 'closed_at', '{outcome}');
create index ix_subject_access_request_open on subject_access_request (borough, due_on, id) where outcome is null;
create index ix_subject_access_request_ended on subject_access_request (borough, closed_at)
    where closed_at is not null and destroyed_at is null;
create index ix_subject_access_request_closed on subject_access_request (borough, closed_at desc, id desc) where outcome is not null;

-- The records that are of the person who asks, as the officer who answers found.
create table subject_access_record (
    request_id uuid not null constraint fk_subject_access_record_request_id references subject_access_request,
    person_id uuid not null,
    borough text not null constraint ck_subject_access_record_borough check (borough <> ''),
    constraint pk_subject_access_record primary key (request_id, person_id)
);
insert into record_part (part, by_column, stays) values
    ('subject_access_record', 'person_id', 'the borough that was asked answers, and keeps the record from destruction');
create index ix_subject_access_record_person on subject_access_record (person_id);

-- What an officer decided about one item of the bundle: given, given in part or held back by name, see ADR 0034. A decision is about the
-- words that were read: `seen` is their keyed fingerprint, and where what is held has changed since, nothing is decided.
create table subject_access_choice (
    request_id uuid not null constraint fk_subject_access_choice_request_id references subject_access_request,
    item uuid not null,
    borough text not null constraint ck_subject_access_choice_borough check (borough <> ''),
    decision text not null
        constraint ck_subject_access_choice_decision check (decision in ('GIVE', 'GIVE_IN_PART', 'HOLD_BACK')),
    exemption text,
    reason bytea not null,
    seen text not null constraint ck_subject_access_choice_seen check (seen <> ''),
    chosen_by text not null,
    chosen_at timestamptz not null,
    constraint pk_subject_access_choice primary key (request_id, item),
    constraint ck_subject_access_choice_exemption check ((decision = 'GIVE') = (exemption is null))
);
insert into record_part (part, hangs_on, by_column, stays) values
    ('subject_access_choice', 'subject_access_request', 'request_id', 'goes with its request');
insert into record_value (part, name, at_column, codes, entity_column) values
    ('subject_access_choice', 'reason', 'chosen_at', '{exemption}', 'item');

-- Keyed fingerprints of who asks what is held of them, as person_token has them of who was referred: while a request is open, nothing is
-- destroyed that it could be about. They go when it ends.
create table subject_access_token (
    request_id uuid not null constraint fk_subject_access_token_request_id references subject_access_request,
    token bytea not null,
    borough text not null constraint ck_subject_access_token_borough check (borough <> ''),
    constraint pk_subject_access_token primary key (token, request_id)
);
insert into record_part (part, hangs_on, by_column, stays) values
    ('subject_access_token', 'subject_access_request', 'request_id', 'goes with its request');
create index ix_subject_access_token_request on subject_access_token (request_id);

-- Here and not in files of their own, because policies name these two. What they read is a view that comes after all versions.
set local check_function_bodies = off;

-- Whether the actor's borough has to answer for a record.
create function answers_for(record uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$
    select exists (select 1 from subject_access_shell s where s.person_id = record)
$$;
revoke all on function answers_for(uuid) from public;
grant execute on function answers_for(uuid) to ${service}_app;

-- Whether a request of the actor's borough opens what it kept of a case that went to another one, which is sealed with the key that went
-- along: for as long as it is open. A function, so that nobody else's look at a key plans it.
create function opens_what_was_kept(record uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$
    select exists (select 1 from subject_access_record c join subject_access_request q on q.id = c.request_id
            where c.person_id = record and q.outcome is null and q.borough = current_setting('app.borough', true))
        and exists (select 1 from subject_access_shell s where s.person_id = record and s.passed_at is not null)
$$;
revoke all on function opens_what_was_kept(uuid) from public;
grant execute on function opens_what_was_kept(uuid) to ${service}_app;

alter table subject_access_request enable row level security;
alter table subject_access_request force row level security;
alter table subject_access_record enable row level security;
alter table subject_access_record force row level security;
alter table subject_access_choice enable row level security;
alter table subject_access_choice force row level security;
alter table subject_access_token enable row level security;
alter table subject_access_token force row level security;
create policy auditor_answers on subject_access_request to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,auditor,%')
    with check (borough = (select current_setting('app.borough', true)));
-- a request names records of its borough alone
create policy auditor_answers on subject_access_record to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,auditor,%')
    with check (borough = (select current_setting('app.borough', true)) and answers_for(person_id));
create policy auditor_answers on subject_access_choice to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,auditor,%')
    with check (borough = (select current_setting('app.borough', true)));
grant select, insert, update on subject_access_request to ${service}_app;
grant select, insert, delete on subject_access_record to ${service}_app;
grant select, insert, update on subject_access_choice to ${service}_app;
create policy owner_checks on subject_access_request for select to ${service}_owner using (true);
create policy owner_checks on subject_access_record for select to ${service}_owner using (true);
create policy owner_checks on subject_access_choice for select to ${service}_owner using (true);
create policy auditor_enters on subject_access_token for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,auditor,%');
grant insert on subject_access_token to ${service}_app;
-- for functions alone: the owner cannot sign in
create policy owner_checks on subject_access_token for select to ${service}_owner using (true);
create policy owner_forgets on subject_access_token for delete to ${service}_owner using (true);

create policy auditor_answers on data_key for select to ${service}_app
    using ((select current_setting('app.roles', true)) like '%,auditor,%' and opens_what_was_kept(person_id));

-- It is kept and destroyed like every other record.
create policy owner_marks on subject_access_request for update to ${service}_owner
    using (closed_at is not null) with check (destroyed_at is not null);
