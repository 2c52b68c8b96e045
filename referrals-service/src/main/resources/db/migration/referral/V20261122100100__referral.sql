create sequence referral_number;

create table referral (
    id uuid constraint pk_referral primary key,
    version bigint not null,
    number bigint not null default nextval('referral_number') constraint uq_referral_number unique,
    prefix text not null,
    borough text not null constraint ck_referral_borough check (borough <> ''),
    person_id uuid not null,
    status text not null,
    sector text not null,
    concern text not null,
    age_band text not null,
    immediate_danger boolean not null,
    referrer_subject text not null,
    referrer_organisation text,
    assignee text,
    body bytea not null,
    received_at timestamptz not null,
    -- working days are the service's to count, so this is kept, as the gateway check's is
    screening_due_at timestamptz,
    decided_at timestamptz,
    gateway_requested_at timestamptz not null,
    gateway_due_at timestamptz not null,
    gateway_result text,
    gateway_answered_at timestamptz,
    -- set once, when a third referral of the probable same person is found; not under the version: it disturbs nobody's work
    escalated_at timestamptz,
    -- what is destroyed leaves the indexes of what may be destroyed; when its key was destroyed is said by data_key
    destroyed_at timestamptz,
    constraint ck_referral_gateway check ((gateway_result is null) = (gateway_answered_at is null))
);
insert into record_part (part, by_column, stays, destruction) values
    ('referral', 'person_id', 'the borough that received the referral keeps it', 'MARKED');
insert into record_value (part, name, at_column, codes) values
    ('referral', 'body', 'received_at', '{status,concern,sector}');
-- the list, newest first, whole and narrowed
create index ix_referral_borough on referral (borough, received_at desc, id desc);
create index ix_referral_status on referral (borough, status, received_at desc, id desc);
create index ix_referral_sector on referral (borough, sector, received_at desc, id desc);
create index ix_referral_assignee on referral (borough, assignee, received_at desc, id desc) where assignee is not null;
-- a referrer's own
create index ix_referral_referrer on referral (referrer_subject, received_at desc, id desc);
create index ix_referral_person on referral (person_id);
-- What is open, by how urgent it is and by when the police's answer and the screening are due, in the order of the list to its end: a day's
-- referrals are due at one moment, and nearly all of them may be urgent.
create index ix_referral_due on referral (borough,
    (case when immediate_danger and escalated_at is not null then 0 when immediate_danger then 1 when escalated_at is not null then 2
        else 3 end),
    gateway_due_at, (md5('GATEWAY_CHECK' || id::text)::uuid))
    where status in ('RECEIVED', 'SCREENING', 'ON_HOLD') and gateway_result is null;
create index ix_referral_screening on referral (borough,
    (case when immediate_danger and escalated_at is not null then 0 when immediate_danger then 1 when escalated_at is not null then 2
        else 3 end),
    (case when screening_due_at is null then gateway_due_at else screening_due_at end), (md5('SCREENING' || id::text)::uuid))
    where status = 'RECEIVED' or (status = 'SCREENING' and gateway_result is not null);
-- An officer's own: a referral that was just received is in neither.
create index ix_referral_due_own on referral (borough, assignee, gateway_due_at, (md5('GATEWAY_CHECK' || id::text)::uuid))
    where status in ('RECEIVED', 'SCREENING', 'ON_HOLD') and gateway_result is null and assignee is not null;
create index ix_referral_screening_own on referral
    (borough, assignee, (case when screening_due_at is null then gateway_due_at else screening_due_at end),
    (md5('SCREENING' || id::text)::uuid))
    where (status = 'RECEIVED' or (status = 'SCREENING' and gateway_result is not null)) and assignee is not null;
-- what may be destroyed
create index ix_referral_ended on referral (borough, decided_at)
    where decided_at is not null and destroyed_at is null and status <> 'CASE_OPENED';

alter table referral enable row level security;
alter table referral force row level security;
-- officers of the borough see all of it; who referred sees their own
create policy officer_works on referral to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),')
    with check (borough = (select current_setting('app.borough', true)));
create policy referrer_adds on referral for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and referrer_subject = (select current_setting('app.subject', true)));
create policy referrer_follows on referral for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and referrer_subject = (select current_setting('app.subject', true)));
grant select, insert, update on referral to ${service}_app;
grant usage on sequence referral_number to ${service}_app;
-- for the functions of the database alone: the owner cannot sign in
create policy owner_reads on referral for select to ${service}_owner using (true);
create policy owner_marks on referral for update to ${service}_owner
    using (decided_at is not null) with check (destroyed_at is not null);

create table referral_step (
    id uuid constraint pk_referral_step primary key,
    referral_id uuid not null constraint fk_referral_step_referral references referral,
    borough text not null constraint ck_referral_step_borough check (borough <> ''),
    position integer not null,
    kind text not null,
    at timestamptz not null,
    from_status text,
    to_status text,
    actor text not null,
    actor_roles text not null,
    codes text[] not null,
    reason bytea,
    evidence bytea
);
insert into record_part (part, hangs_on, by_column, stays) values
    ('referral_step', 'referral', 'referral_id', 'the borough that received the referral keeps it');
insert into record_value (part, name, at_column, codes) values
    ('referral_step', 'reason', 'at', '{kind,codes}'),
    ('referral_step', 'evidence', 'at', '{kind,codes}');
create index ix_referral_step_referral on referral_step (referral_id, at, position, id);

alter table referral_step enable row level security;
alter table referral_step force row level security;
create policy officer_reads on referral_step for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy actor_adds on referral_step for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and actor = (select current_setting('app.subject', true)));
grant select, insert on referral_step to ${service}_app;
create policy owner_reads on referral_step for select to ${service}_owner using (true);
