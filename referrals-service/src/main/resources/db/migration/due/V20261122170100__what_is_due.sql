-- The periods by which something is due.
create type due_terms as (
    assessment_months integer,
    review_months integer,
    first_exit_review_months integer,
    last_exit_review_months integer,
    silence_days integer,
    confirmation_days integer);

-- Something to do by a moment: about which action or session (or the referral or case itself), of which referral or case.
create type due_row as (
    about_id uuid,
    kind text,
    subject text,
    subject_id uuid,
    reference text,
    owner text,
    waits boolean,
    danger boolean,
    escalated boolean,
    due_at timestamptz);

-- What was published as overdue. The key is what makes it once: whoever looks, how often, and how many at a time. It stays with the
-- borough that was late when the case goes to another.
create table escalation (
    about_id uuid not null,
    kind text not null,
    due_at timestamptz not null,
    borough text not null constraint ck_escalation_borough check (borough <> ''),
    subject text not null constraint ck_escalation_subject check (subject in ('REFERRAL', 'CASE')),
    subject_id uuid not null,
    noticed_at timestamptz not null,
    constraint pk_escalation primary key (about_id, kind, due_at),
    constraint ck_escalation_noticed check (noticed_at > due_at)
);
insert into record_part (part, hangs_on, by_column, stays) values
    ('escalation', 'safeguarding_case', 'subject_id', 'says which borough was late');
create index ix_escalation_subject on escalation (subject_id, due_at);

alter table escalation enable row level security;
alter table escalation force row level security;
create policy officer_reads on escalation for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
grant select on escalation to ${service}_app;

-- for raise_overdue alone: the owner cannot sign in
create policy owner_raises on escalation to ${service}_owner using (true) with check (true);

-- The periods by which the rows of a borough were made; also of the boroughs that are there from the start, which have no rows yet.
create table due_period (
    borough text constraint pk_due_period primary key constraint ck_due_period_borough check (borough <> ''),
    terms due_terms not null
);
insert into due_period (borough, terms)
select s.borough, row(s.assessment_months, s.review_months, s.first_exit_review_months, s.last_exit_review_months, s.silence_days,
    s.confirmation_days)::due_terms
from borough_setting s;

-- What is due about cases, made by functions and triggers (ADR 0025).
create table due_kept (
    id uuid generated always as (md5(kind || about_id::text)::uuid) stored constraint pk_due_kept primary key,
    about_id uuid not null,
    kind text not null,
    case_id uuid not null constraint fk_due_kept_case_id references safeguarding_case on delete cascade,
    borough text not null constraint ck_due_kept_borough check (borough <> ''),
    reference text not null,
    owner text,
    waits boolean not null,
    -- a session is to be confirmed once it has begun
    shown_from timestamptz not null,
    due_at timestamptz not null
);
-- made anew when its case moves, as whenever something of it changes
insert into record_part (part, hangs_on, by_column) values ('due_kept', 'safeguarding_case', 'case_id');
create index ix_due_kept_borough on due_kept (borough, due_at, id);
create index ix_due_kept_owner on due_kept (borough, owner, due_at, id) where owner is not null;
create index ix_due_kept_kind on due_kept (borough, kind, due_at, id);
create index ix_due_kept_case on due_kept (case_id);

alter table due_period enable row level security;
alter table due_period force row level security;
alter table due_kept enable row level security;
alter table due_kept force row level security;
create policy officer_reads on due_kept for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
grant select on due_kept to ${service}_app;
-- for the functions that keep it alone: the owner cannot sign in
create policy owner_keeps on due_period to ${service}_owner using (true) with check (true);
create policy owner_keeps on due_kept to ${service}_owner using (true) with check (true);
