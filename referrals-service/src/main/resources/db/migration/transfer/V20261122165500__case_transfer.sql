-- A case that one borough offers to another. What is moved, and by whom, is decided by the rows here: see ADR 0024.
create table case_transfer (
    id uuid constraint pk_case_transfer primary key,
    version bigint not null,
    borough text not null constraint ck_case_transfer_borough check (borough <> ''),
    to_borough text not null constraint ck_case_transfer_to check (to_borough <> '' and to_borough <> borough),
    case_id uuid not null constraint fk_case_transfer_case_id references safeguarding_case,
    person_id uuid not null,
    referral_id uuid not null,
    reference text not null,
    kind text not null constraint ck_case_transfer_kind check (kind in ('SIP', 'SAP')),
    concern text not null,
    opened_at timestamptz not null,
    consent_status text not null,
    consent_from text,
    parts jsonb not null,
    status text not null constraint ck_case_transfer_status
        check (status in ('OFFERED', 'ACCEPTED', 'REFUSED', 'REVOKED', 'LAPSED')),
    offered_by text not null constraint ck_case_transfer_offered_by check (offered_by <> ''),
    offered_at timestamptz not null,
    legal_basis text not null,
    reason bytea not null,
    evidence bytea,
    answered_by text,
    answered_at timestamptz,
    answer bytea,
    -- who answers for it, too: the borough that took the case over
    taken_by text generated always as (case when status = 'ACCEPTED' then to_borough end) stored,
    constraint ck_case_transfer_answered check ((status = 'OFFERED') = (answered_by is null)
        and (answered_by is null) = (answered_at is null)
        and (answer is not null) = (status in ('ACCEPTED', 'REFUSED', 'REVOKED')))
);
insert into record_part (part, by_column, stays, also_held_by) values
    ('case_transfer', 'person_id', 'both boroughs read it', 'taken_by');
insert into record_value (part, name, at_column, codes) values
    ('case_transfer', 'reason', 'offered_at', '{status,borough,to_borough}'),
    ('case_transfer', 'evidence', 'offered_at', '{status,borough,to_borough}'),
    ('case_transfer', 'answer', 'answered_at', '{status,borough,to_borough}');
-- one offer of a case at a time
create unique index uq_case_transfer_standing on case_transfer (case_id) where status = 'OFFERED';
-- the lists of both sides, newest first, whole and what still stands
create index ix_case_transfer_borough on case_transfer (borough, offered_at desc, id desc);
create index ix_case_transfer_to on case_transfer (to_borough, offered_at desc, id desc);
create index ix_case_transfer_waiting on case_transfer (to_borough, offered_at desc, id desc) where status = 'OFFERED';
-- what a borough has handed over, in its list of cases
create index ix_case_transfer_gone on case_transfer (borough, opened_at desc, case_id desc) where status = 'ACCEPTED';
create index ix_case_transfer_reference on case_transfer (borough, reference) where status = 'ACCEPTED';
create index ix_case_transfer_case on case_transfer (case_id, status);
-- who may open a person's key
create index ix_case_transfer_person on case_transfer (person_id, status);

alter table case_transfer enable row level security;
alter table case_transfer force row level security;
create policy offering_reads on case_transfer for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy offering_offers on case_transfer for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and status = 'OFFERED'
        and offered_by = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy offering_ends on case_transfer for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and status = 'OFFERED'
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),')
    with check (borough = (select current_setting('app.borough', true))
        and status in ('REVOKED', 'LAPSED')
        and answered_by = (select current_setting('app.subject', true)));
create policy receiver_reads on case_transfer for select to ${service}_app
    using (to_borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
grant select, insert, update (version, status, answered_by, answered_at, answer) on case_transfer to ${service}_app;

-- While an offer stands, the officers and chairs to whom it was made see the case's row, to decide, and may open who it is about.
-- Of all that hangs on it they see nothing.
create policy receiver_decides on safeguarding_case for select to ${service}_app
    using (status = 'TRANSFER_OFFERED'
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),'
        and exists (select 1 from case_transfer t where t.case_id = safeguarding_case.id and t.status = 'OFFERED'
            and t.to_borough = (select current_setting('app.borough', true))));
-- A borough that has handed a case over keeps its referral, which is sealed with the same key.
create policy transfer_reads on data_key for select to ${service}_app
    using ((select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),'
        and exists (select 1 from case_transfer t where t.person_id = data_key.person_id
            and ((t.status = 'OFFERED' and t.to_borough = (select current_setting('app.borough', true)))
                or (t.status = 'ACCEPTED' and t.borough = (select current_setting('app.borough', true))))));
-- The refusal stands in the chronology of the borough that offered.
create policy receiver_refuses on case_step for insert to ${service}_app
    with check (kind = 'REFUSE_TRANSFER'
        and actor = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),'
        and exists (select 1 from case_transfer t where t.case_id = case_step.case_id and t.borough = case_step.borough
            and t.to_borough = (select current_setting('app.borough', true)) and t.status = 'REFUSED'
            and t.answered_by = case_step.actor and t.answered_at = case_step.at));

-- For the functions and views of the database alone: the owner cannot sign in. Rows go to the borough of who accepts, and to no other.
create policy owner_reads on case_transfer for select to ${service}_owner using (true);
create policy owner_answers on case_transfer for update to ${service}_owner
    using (status = 'OFFERED')
    with check (to_borough = (select current_setting('app.borough', true)) and status in ('ACCEPTED', 'REFUSED'));
