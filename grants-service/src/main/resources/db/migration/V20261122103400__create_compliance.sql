-- What training-service told: kept for every person, whether on a roster yet or not, so that a later entry finds it. A voiding
-- that arrives before its completion leaves a row without dates, which the completion fills in; it stays void.
create table training_evidence (
    completion_id uuid constraint pk_training_evidence primary key,
    person_key text not null,
    kind text not null,
    course_code text not null,
    completed_on date,
    valid_until date,
    voided boolean not null,
    constraint ck_training_evidence_completed check (voided or completed_on is not null)
);
create index ix_training_evidence_person on training_evidence (person_key);

alter table training_evidence enable row level security;
alter table training_evidence force row level security;
create policy with_roster on training_evidence for select to ${service}_app
    using (exists (select 1 from roster_entry r where r.person_key = training_evidence.person_key));
create policy system_keeps on training_evidence to ${service}_app
    using ((select current_setting('app.roles', true)) = ',system,');

-- What a provider's compliance was worth when it was last assessed, and when time alone may change it next.
create table compliance_standing (
    provider_id uuid constraint pk_compliance_standing primary key
        constraint fk_compliance_standing_provider_id references provider,
    status text not null constraint ck_compliance_standing_status
        check (status in ('COMPLIANT', 'AT_RISK', 'IN_GRACE', 'NON_COMPLIANT', 'NOT_APPLICABLE', 'WAIVED')),
    results text not null,
    changed_at timestamptz not null,
    effective_on date not null,
    next_change_on date,
    version bigint not null
);
create index ix_compliance_standing_changed on compliance_standing (changed_at desc, provider_id desc);
create index ix_compliance_standing_status on compliance_standing (status, changed_at desc, provider_id desc);
create index ix_compliance_standing_next on compliance_standing (next_change_on, provider_id)
    where next_change_on is not null;

-- Each change of a result, once; lines are only added.
create table compliance_change (
    id uuid constraint pk_compliance_change primary key,
    provider_id uuid not null constraint fk_compliance_change_provider_id references provider,
    from_status text not null,
    to_status text not null,
    reasons jsonb not null,
    effective_on date not null,
    changed_at timestamptz not null,
    cause text not null constraint ck_compliance_change_cause
        check (cause in ('TRAINING', 'ROSTER', 'AWARD', 'TIME')),
    cause_event uuid
);
create index ix_compliance_change_provider on compliance_change (provider_id, changed_at desc, id desc);

alter table compliance_standing enable row level security;
alter table compliance_standing force row level security;
create policy with_provider on compliance_standing to ${service}_app
    using (exists (select 1 from provider_borough pb where pb.provider_id = compliance_standing.provider_id));
alter table compliance_change enable row level security;
alter table compliance_change force row level security;
create policy with_provider on compliance_change to ${service}_app
    using (exists (select 1 from provider_borough pb where pb.provider_id = compliance_change.provider_id));

grant select, insert, update on training_evidence, compliance_standing to ${service}_app;
grant select, insert on compliance_change to ${service}_app;

-- A completion in one borough may change a provider that another one funds: the service records and tells it for the provider's
-- borough.
create policy system_tells_for_providers on outbox for insert to ${service}_app
    with check ((select current_setting('app.roles', true)) = ',system,');
create policy system_records_for_providers on audit_entry for insert to ${service}_app
    with check ((select current_setting('app.roles', true)) = ',system,'
        and subject = (select current_setting('app.subject', true)));
