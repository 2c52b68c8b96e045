-- Questions to the safeguarding officers, and their answers. Nobody is referred by one.
create table advice (
    id uuid constraint pk_advice primary key,
    version bigint not null,
    borough text not null constraint ck_advice_borough check (borough <> ''),
    asked_by text not null constraint ck_advice_asked_by check (asked_by <> ''),
    organisation text,
    person_id uuid not null,
    status text not null,
    question bytea not null,
    answer bytea,
    asked_at timestamptz not null,
    answered_at timestamptz,
    referral_id uuid constraint fk_advice_referral_id references referral,
    destroyed_at timestamptz,
    constraint ck_advice_answer check ((answer is null) = (answered_at is null))
);
insert into record_part (part, by_column, stays, destruction) values
    ('advice', 'person_id', 'a record of its own, with a key of its own', 'MARKED');
insert into record_value (part, name, at_column, codes) values
    ('advice', 'question', 'asked_at', '{status}'),
    ('advice', 'answer', 'answered_at', '{status}');
create index ix_advice_borough on advice (borough, asked_at desc, id desc);
create index ix_advice_status on advice (borough, status, asked_at desc, id desc);
create index ix_advice_asker on advice (asked_by, asked_at desc, id desc);
create index ix_advice_referral on advice (referral_id) where referral_id is not null;
create index ix_advice_person on advice (person_id);
-- what is destroyed leaves what may be destroyed
create index ix_advice_ended on advice (borough, answered_at) where answered_at is not null and destroyed_at is null;

alter table advice enable row level security;
alter table advice force row level security;
create policy officer_answers on advice to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,safeguarding-officer,%');
create policy asker_follows on advice to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and asked_by = (select current_setting('app.subject', true)));
grant select, insert, update on advice to ${service}_app;
-- for the functions of the database alone: the owner cannot sign in
create policy owner_reads on advice for select to ${service}_owner using (true);
create policy owner_marks on advice for update to ${service}_owner
    using (answered_at is not null) with check (destroyed_at is not null);
