-- A version of a framework never changes: a service whose file has another digest does not start.
create table assessment_framework (
    id text not null constraint ck_assessment_framework_id check (id ~ '^[a-z][a-z0-9-]{1,39}$'),
    version integer not null constraint ck_assessment_framework_version check (version > 0),
    sha256 text not null constraint ck_assessment_framework_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint pk_assessment_framework primary key (id, version)
);
insert into assessment_framework values
    ('vaf-2012', 1, 'a6512173e1e9b48aaad393c35b112f5d860fa6a9b37ce342e2359fb3aad2d2cd');
grant select on assessment_framework to ${service}_app;

-- How somebody was assessed; never changed, the next is a row of its own.
create table assessment (
    id uuid constraint pk_assessment primary key,
    borough text not null constraint ck_assessment_borough check (borough <> ''),
    case_id uuid not null constraint fk_assessment_case_id references safeguarding_case,
    person_id uuid not null,
    number integer not null constraint ck_assessment_number check (number > 0),
    framework text not null,
    framework_version integer not null,
    assessed_by text not null constraint ck_assessment_assessed_by check (assessed_by <> ''),
    assessed_at timestamptz not null,
    summary bytea not null,
    constraint uq_assessment_number unique (case_id, number),
    constraint fk_assessment_framework foreign key (framework, framework_version) references assessment_framework
);
create index ix_assessment_person on assessment (person_id);

create table assessment_finding (
    assessment_id uuid not null constraint fk_assessment_finding_assessment_id references assessment,
    borough text not null constraint ck_assessment_finding_borough check (borough <> ''),
    factor text not null,
    presence text not null constraint ck_assessment_finding_presence
        check (presence in ('PRESENT', 'NOT_PRESENT', 'NOT_KNOWN')),
    note bytea,
    constraint pk_assessment_finding primary key (assessment_id, factor),
    constraint ck_assessment_finding_note check (presence <> 'PRESENT' or note is not null)
);

-- What is done about which factors, by whom and by when.
create table plan_action (
    id uuid constraint pk_plan_action primary key,
    version bigint not null,
    borough text not null constraint ck_plan_action_borough check (borough <> ''),
    case_id uuid not null constraint fk_plan_action_case_id references safeguarding_case,
    person_id uuid not null,
    factors text[] not null constraint ck_plan_action_factors check (cardinality(factors) > 0),
    owner text not null constraint ck_plan_action_owner check (owner ~ '^[A-Z][A-Z0-9_]{1,39}$'),
    owner_subject text,
    due_on date not null,
    words bytea not null,
    state text not null constraint ck_plan_action_state check (state in ('OPEN', 'DONE', 'CANCELLED')),
    added_by text not null,
    added_at timestamptz not null,
    ended_by text,
    ended_at timestamptz,
    end_reason bytea,
    -- nothing ends without a person, a time and a reason
    constraint ck_plan_action_ended check ((state = 'OPEN' and ended_by is null and ended_at is null and end_reason is null)
        or (state <> 'OPEN' and ended_by is not null and ended_at is not null and end_reason is not null))
);
create index ix_plan_action_case on plan_action (case_id, added_at, id);
create index ix_plan_action_due on plan_action (borough, due_on) where state = 'OPEN';
create index ix_plan_action_person on plan_action (person_id);

-- Why nothing is done about a factor. Withdrawn by a row of its own: what was said stays on record, and the last row counts.
create table plan_reason (
    id uuid constraint pk_plan_reason primary key,
    borough text not null constraint ck_plan_reason_borough check (borough <> ''),
    case_id uuid not null constraint fk_plan_reason_case_id references safeguarding_case,
    person_id uuid not null,
    factor text not null,
    given_by text not null,
    given_at timestamptz not null,
    reason bytea not null,
    withdraws boolean not null default false
);
create index ix_plan_reason_case on plan_reason (case_id, given_at, id);
create index ix_plan_reason_person on plan_reason (person_id);

alter table assessment enable row level security;
alter table assessment force row level security;
alter table assessment_finding enable row level security;
alter table assessment_finding force row level security;
alter table plan_action enable row level security;
alter table plan_action force row level security;
alter table plan_reason enable row level security;
alter table plan_reason force row level security;

create policy officer_reads on assessment for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy officer_assesses on assessment for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and assessed_by = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) like '%,safeguarding-officer,%');
grant select, insert on assessment to ${service}_app;

create policy officer_reads on assessment_finding for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy officer_assesses on assessment_finding for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,safeguarding-officer,%');
grant select, insert on assessment_finding to ${service}_app;

create policy officer_reads on plan_action for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy officer_plans on plan_action for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and added_by = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) like '%,safeguarding-officer,%');
create policy officer_ends on plan_action for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,safeguarding-officer,%')
    with check (borough = (select current_setting('app.borough', true))
        and (ended_by is null or ended_by = (select current_setting('app.subject', true))));
grant select, insert, update on plan_action to ${service}_app;

create policy officer_reads on plan_reason for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy officer_says_why on plan_reason for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and given_by = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) like '%,safeguarding-officer,%');
grant select, insert on plan_reason to ${service}_app;
