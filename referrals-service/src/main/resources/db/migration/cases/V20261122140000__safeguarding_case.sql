create sequence case_number;

-- A referral that a panel of several agencies hears of. Who the person is is sealed with their own key.
create table safeguarding_case (
    id uuid constraint pk_safeguarding_case primary key,
    version bigint not null,
    number bigint not null default nextval('case_number') constraint uq_safeguarding_case_number unique,
    prefix text not null,
    borough text not null constraint ck_safeguarding_case_borough check (borough <> ''),
    -- where the referral of a case that came from elsewhere stands; null while that is the case's own borough
    origin_borough text,
    person_id uuid not null,
    referral_id uuid not null constraint fk_safeguarding_case_referral_id references referral
        constraint uq_safeguarding_case_referral_id unique,
    kind text not null constraint ck_safeguarding_case_kind check (kind in ('SIP', 'SAP')),
    concern text not null,
    status text not null,
    resumes_as text,
    agenda_item_id uuid,
    consent_status text not null,
    consent_from text,
    consent_at timestamptz,
    -- A parent's or carer's consent no longer counts from the person's 18th birthday. That day is nowhere but in the sealed date of
    -- birth until it has come; then the case says that it was noticed (ADR 0036).
    consent_lapsed_at timestamptz,
    other_safeguarding_at timestamptz,
    assignee text,
    identity bytea not null,
    opened_at timestamptz not null,
    status_since timestamptz not null,
    closed_at timestamptz,
    -- moved on when the assessment or plan changes: an exit rests on what was read
    support_changes bigint not null default 0,
    destroyed_at timestamptz,
    constraint ck_safeguarding_case_consent check ((consent_status = 'NOT_SOUGHT') = (consent_from is null)
        and (consent_from is null) = (consent_at is null)),
    constraint ck_safeguarding_case_lapse check (consent_lapsed_at is null
        or (consent_from is not distinct from 'PARENT_OR_CARER' and consent_status in ('SOUGHT', 'GIVEN'))),
    -- what no mistake elsewhere may undo: no support without a consent that stands
    constraint ck_safeguarding_case_support check (status <> 'SUPPORT_ACTIVE' or consent_status = 'GIVEN'),
    constraint ck_safeguarding_case_parked check ((status in ('ON_HOLD', 'TRANSFER_OFFERED')) = (resumes_as is not null))
);
insert into record_part (part, by_column, destruction) values ('safeguarding_case', 'person_id', 'MARKED');
insert into record_value (part, name, at_column, codes) values
    ('safeguarding_case', 'identity', 'opened_at', '{status,kind}');
insert into record_value (part, name, at_column, codes, sealed) values
    ('safeguarding_case', 'consent', 'consent_at', '{consent_status,consent_from}', false);
-- the list, newest first, whole and narrowed
create index ix_safeguarding_case_borough on safeguarding_case (borough, opened_at desc, id desc);
create index ix_safeguarding_case_status on safeguarding_case (borough, status, opened_at desc, id desc);
create index ix_safeguarding_case_kind on safeguarding_case (borough, kind, opened_at desc, id desc);
create index ix_safeguarding_case_assignee on safeguarding_case (borough, assignee, opened_at desc, id desc)
    where assignee is not null;
create index ix_safeguarding_case_person on safeguarding_case (person_id);
-- what rests on a parent's or carer's word, and where it no longer counts
create index ix_safeguarding_case_parents on safeguarding_case (borough, id)
    where consent_from = 'PARENT_OR_CARER' and consent_status in ('SOUGHT', 'GIVEN') and consent_lapsed_at is null;
create index ix_safeguarding_case_lapsed on safeguarding_case (borough) where consent_lapsed_at is not null;
-- what is destroyed leaves what may be destroyed
create index ix_safeguarding_case_ended on safeguarding_case (borough, closed_at)
    where closed_at is not null and destroyed_at is null;

alter table safeguarding_case enable row level security;
alter table safeguarding_case force row level security;
create policy officer_works on safeguarding_case to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),')
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
grant select, insert, update on safeguarding_case to ${service}_app;
grant usage on sequence case_number to ${service}_app;
-- for the functions of the database alone: the owner cannot sign in
create policy owner_reads on safeguarding_case for select to ${service}_owner using (true);
create policy owner_moves on safeguarding_case for update to ${service}_owner
    using (status = 'TRANSFER_OFFERED') with check (status <> 'TRANSFER_OFFERED');
create policy owner_marks on safeguarding_case for update to ${service}_owner
    using (closed_at is not null) with check (destroyed_at is not null);
create policy owner_lapses on safeguarding_case for update to ${service}_owner
    using (borough = (select current_setting('app.borough', true)) and consent_from = 'PARENT_OR_CARER')
    with check (borough = (select current_setting('app.borough', true)) and consent_lapsed_at is not null);

create table case_step (
    id uuid constraint pk_case_step primary key,
    case_id uuid not null constraint fk_case_step_case_id references safeguarding_case,
    borough text not null constraint ck_case_step_borough check (borough <> ''),
    position integer not null,
    kind text not null,
    at timestamptz not null,
    from_status text,
    to_status text not null,
    actor text not null,
    actor_roles text not null,
    codes text[] not null,
    reason bytea,
    evidence bytea
);
insert into record_part (part, hangs_on, by_column) values ('case_step', 'safeguarding_case', 'case_id');
insert into record_value (part, name, at_column, codes) values
    ('case_step', 'reason', 'at', '{kind,codes}'),
    ('case_step', 'evidence', 'at', '{kind,codes}');
insert into record_count (name, part) values ('steps', 'case_step');
create index ix_case_step_case on case_step (case_id, at, position, id);
-- When what was done last in a case, from the index alone. With 100,000 referrals, and 5,000 open cases of one borough with 150,000
-- lines, explain (analyze) on a busy machine finds what is overdue in 0.4 s instead of 1.4 s, an officer's own in 25 ms, and what is
-- overdue about one case in 0.4 ms.
create index ix_case_step_last on case_step (case_id, kind, at);

alter table case_step enable row level security;
alter table case_step force row level security;
create policy officer_reads on case_step for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy actor_adds on case_step for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and actor = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
grant select, insert on case_step to ${service}_app;
-- goes with its case, see ADR 0024; for functions alone: the owner cannot sign in
create policy owner_reads on case_step for select to ${service}_owner using (true);
create policy owner_moves on case_step for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));
