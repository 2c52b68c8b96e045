-- A session of support: planned, and held once the provider and the coordinator have both said so.
create table support_session (
    id uuid constraint pk_support_session primary key,
    version bigint not null,
    borough text not null constraint ck_support_session_borough check (borough <> ''),
    case_id uuid not null constraint fk_support_session_case_id references safeguarding_case,
    person_id uuid not null,
    provider_organisation text not null constraint ck_support_session_provider check (provider_organisation <> ''),
    starts_at timestamptz not null,
    planned_by text not null,
    planned_at timestamptz not null,
    state text not null constraint ck_support_session_state check (state in ('PLANNED', 'HELD', 'NOT_HELD')),
    provider_by text,
    provider_at timestamptz,
    -- The provider's word that it was not held. One word a side; a side may change its own until the session is settled. The reason is
    -- recorded by the officer: a provider writes nothing into the record.
    provider_denied_by text,
    provider_denied_at timestamptz,
    coordinator_by text,
    coordinator_at timestamptz,
    not_held_by text,
    not_held_at timestamptz,
    not_held_reason bytea,
    constraint ck_support_session_provider_said check ((provider_by is null) = (provider_at is null)),
    constraint ck_support_session_provider_denied check ((provider_denied_by is null) = (provider_denied_at is null)),
    constraint ck_support_session_provider_word check (provider_by is null or provider_denied_by is null),
    constraint ck_support_session_coordinator_said check ((coordinator_by is null) = (coordinator_at is null)),
    -- what one says alone, or somebody says twice, was never held
    constraint ck_support_session_held check ((state = 'HELD') = (provider_by is not null and coordinator_by is not null)),
    constraint ck_support_session_two check (provider_by is null or coordinator_by is null or provider_by <> coordinator_by),
    constraint ck_support_session_not_held check ((state = 'NOT_HELD')
        = (not_held_by is not null and not_held_at is not null and not_held_reason is not null))
);
insert into record_part (part, by_column) values ('support_session', 'person_id');
insert into record_value (part, name, at_column, codes) values ('support_session', 'not_held_reason', 'not_held_at', '{state}');
insert into record_value (part, name, at_column, codes, sealed) values
    ('support_session', '', 'starts_at', '{state,provider_organisation}', false);
insert into record_count (name, part, which) values
    ('sessions', 'support_session', 'true'),
    ('sessionsOpen', 'support_session', 'state = ''PLANNED''');
create index ix_support_session_case on support_session (case_id, starts_at desc, id desc);
create index ix_support_session_provider on support_session (provider_organisation, borough, starts_at desc, id desc);
create index ix_support_session_person on support_session (person_id);
-- what is due: of which not both have said whether they were held, and the last that was
create index ix_support_session_unsaid on support_session (borough, starts_at) where state = 'PLANNED';
create index ix_support_session_held on support_session (case_id, starts_at) where state = 'HELD';

alter table support_session enable row level security;
alter table support_session force row level security;
create policy officer_reads on support_session for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy officer_plans on support_session for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and planned_by = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) like '%,safeguarding-officer,%');
create policy officer_confirms on support_session for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,safeguarding-officer,%')
    with check (borough = (select current_setting('app.borough', true)));
-- a provider's person sees the sessions of their own organisation, and nothing of the case
create policy provider_reads on support_session for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and provider_organisation = (select current_setting('app.organisation', true))
        and (select current_setting('app.roles', true)) like '%,provider,%');
create policy provider_says on support_session for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and provider_organisation = (select current_setting('app.organisation', true))
        and (select current_setting('app.roles', true)) like '%,provider,%')
    with check (borough = (select current_setting('app.borough', true))
        and provider_organisation = (select current_setting('app.organisation', true))
        and (select current_setting('app.subject', true)) in (provider_by, provider_denied_by));
grant select, insert, update on support_session to ${service}_app;
-- goes with its case, see ADR 0024; for functions alone: the owner cannot sign in
create policy owner_reads on support_session for select to ${service}_owner using (true);
create policy owner_moves on support_session for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));
