-- A person whose training is recorded. Name and e-mail are sealed with the learner's own key (data_key, by this id); the
-- person key finds the same person again. The account is the "sub" of the person's token, where somebody linked it.
create table learner (
    id uuid constraint pk_learner primary key,
    borough text not null constraint ck_learner_borough check (borough <> ''),
    organisation_id uuid not null constraint fk_learner_organisation_id references organisation,
    person_key text not null constraint ck_learner_person_key check (person_key ~ '^[0-9a-f]{64}$'),
    name bytea not null,
    email bytea not null,
    account text constraint ck_learner_account check (account <> ''),
    created_at timestamptz not null,
    version bigint not null
);
create index ix_learner_borough on learner (borough, created_at desc, id desc);
create index ix_learner_person_key on learner (person_key);
create index ix_learner_account on learner (account) where account is not null;
create index ix_learner_organisation on learner (organisation_id, created_at desc, id desc);

alter table learner enable row level security;
alter table learner force row level security;
create policy staff_read on learner for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)
            ~ ',(training-coordinator|borough-admin|borough-system|e-learning-system),'));
create policy provider_reads_own on learner for select to ${service}_app
    using ((select current_setting('app.roles', true) ~ ',provider,')
        and organisation_id in (select id from organisation where slug = (select current_setting('app.organisation', true))));
create policy own_record on learner for select to ${service}_app
    using (account = (select current_setting('app.subject', true)));
create policy staff_add on learner for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true) ~ ',(training-coordinator|borough-admin|borough-system),'));
create policy staff_change on learner for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true) ~ ',(training-coordinator|borough-admin),'));

grant select, insert, update on learner to ${service}_app;

-- By what a learner is found again, once in the whole partnership: the key refuses a second learner even where the first is
-- another borough's and cannot be seen.
create table learner_identifier (
    kind text not null constraint ck_learner_identifier_kind check (kind in ('PERSON_KEY', 'ACCOUNT')),
    value text not null,
    borough text not null constraint ck_learner_identifier_borough check (borough <> ''),
    learner_id uuid not null,
    constraint pk_learner_identifier primary key (kind, value)
);
create index ix_learner_identifier_learner on learner_identifier (learner_id);

alter table learner_identifier enable row level security;
alter table learner_identifier force row level security;
create policy staff_keep on learner_identifier to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true) ~ ',(training-coordinator|borough-admin|borough-system),'));

grant select, insert, delete on learner_identifier to ${service}_app;
