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
insert into record_part (part, by_column) values ('plan_action', 'person_id');
insert into record_value (part, name, at_column, codes) values
    ('plan_action', 'words', 'added_at', '{factors}'),
    ('plan_action', 'end_reason', 'ended_at', '{state}');
insert into record_count (name, part) values ('planActions', 'plan_action');
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
insert into record_part (part, by_column) values ('plan_reason', 'person_id');
insert into record_value (part, name, at_column, codes) values ('plan_reason', 'reason', 'given_at', '{factor}');
create index ix_plan_reason_case on plan_reason (case_id, given_at, id);
create index ix_plan_reason_person on plan_reason (person_id);

alter table plan_action enable row level security;
alter table plan_action force row level security;
alter table plan_reason enable row level security;
alter table plan_reason force row level security;

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
-- goes with its case, see ADR 0024; for functions alone: the owner cannot sign in
create policy owner_reads on plan_action for select to ${service}_owner using (true);
create policy owner_moves on plan_action for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));
create policy owner_reads on plan_reason for select to ${service}_owner using (true);
create policy owner_moves on plan_reason for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));
