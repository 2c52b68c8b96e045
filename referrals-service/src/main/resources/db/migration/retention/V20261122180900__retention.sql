-- How long a borough keeps what is ended, by class, in months. A borough without a row has the defaults of the configuration.
create table retention_term (
    borough text not null constraint ck_retention_term_borough check (borough <> ''),
    class text not null constraint ck_retention_term_class
        check (class in ('STANDARD', 'UNDER_18_NO_FURTHER_ACTION', 'ADVICE')),
    months integer not null constraint ck_retention_term_months check (months between 1 and 1200),
    constraint pk_retention_term primary key (borough, class)
);
insert into retention_term (borough, class, months)
select b.borough, t.class, t.months from borough_setting b
cross join (values ('STANDARD', 72), ('UNDER_18_NO_FURTHER_ACTION', 12), ('ADVICE', 72)) t (class, months);
alter table retention_term enable row level security;
alter table retention_term force row level security;
create policy governance_reads on retention_term for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),');
create policy administrator_chooses on retention_term for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,borough-admin,%');
create policy administrator_changes on retention_term for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,borough-admin,%')
    with check (borough = (select current_setting('app.borough', true)));
grant select, insert, update on retention_term to ${service}_app;

-- What was decided about keeping or destroying one record: all that one data key seals.
create table record_retention (
    person_id uuid constraint pk_record_retention primary key,
    version bigint not null,
    borough text not null constraint ck_record_retention_borough check (borough <> ''),
    holds integer not null constraint ck_record_retention_holds check (holds >= 0),
    decision text constraint ck_record_retention_decision check (decision in ('DESTROY', 'KEEP')),
    decided_by text,
    decided_at timestamptz,
    reason bytea,
    keep_until date,
    -- nobody decides without a name, a time and a reason; what is kept is kept until a day
    constraint ck_record_retention_decided check ((decision is null) = (decided_by is null)
        and (decision is null) = (decided_at is null) and (decision is null) = (reason is null)),
    constraint ck_record_retention_kept check ((decision is not distinct from 'KEEP') = (keep_until is not null)),
    constraint ck_record_retention_held check (holds = 0 or decision is distinct from 'DESTROY')
);
insert into record_part (part, by_column) values ('record_retention', 'person_id');
insert into record_value (part, name, at_column, codes, entity_column) values
    ('record_retention', 'reason', 'decided_at', '{decision}', 'person_id');

create table retention_hold (
    id uuid constraint pk_retention_hold primary key,
    borough text not null constraint ck_retention_hold_borough check (borough <> ''),
    person_id uuid not null constraint fk_retention_hold_person_id references record_retention,
    ground text not null,
    reason bytea not null,
    placed_by text not null,
    placed_at timestamptz not null,
    -- Whoever holds a record may be of the borough that had it before: where somebody held it, and in which role, goes with it.
    placed_in text not null constraint ck_retention_hold_placed_in check (placed_in <> ''),
    placed_as text not null,
    lifted_by text,
    lifted_at timestamptz,
    lift_reason bytea,
    constraint ck_retention_hold_lifted check ((lifted_by is null) = (lifted_at is null)
        and (lifted_by is null) = (lift_reason is null)),
    constraint ck_retention_hold_two check (lifted_by is null or lifted_by <> placed_by)
);
insert into record_part (part, by_column) values ('retention_hold', 'person_id');
insert into record_value (part, name, at_column, codes) values
    ('retention_hold', 'reason', 'placed_at', '{ground}'),
    ('retention_hold', 'lift_reason', 'lifted_at', '{ground}');
insert into record_count (name, part, which) values ('holds', 'retention_hold', 'lifted_at is null');
create index ix_retention_hold_person on retention_hold (person_id, placed_at desc, id desc);
create index ix_retention_hold_standing on retention_hold (borough, placed_at desc, id desc) where lifted_at is null;

-- The receipt of a destruction: ids, codes, counts and times. It outlives the record and names nobody.
create table destruction (
    id uuid constraint pk_destruction primary key,
    borough text not null constraint ck_destruction_borough check (borough <> ''),
    person_id uuid not null constraint uq_destruction_person_id unique,
    kind text not null,
    entity_id uuid not null,
    class text not null,
    ended_at timestamptz not null,
    due_on date not null,
    reviewed_by text not null,
    reviewed_at timestamptz not null,
    destroyed_by text not null,
    destroyed_at timestamptz not null,
    sealed_values integer not null,
    links_deleted integer not null,
    digest bytea not null,
    constraint ck_destruction_two check (reviewed_by <> destroyed_by)
);
insert into record_part (part, by_column, stays) values ('destruction', 'person_id', 'what is destroyed is not offered');
create index ix_destruction_borough on destruction (borough, destroyed_at desc, id desc);

-- Who else was told of the person, and whether they confirmed that they destroyed what they had.
create table destruction_receipt (
    id uuid constraint pk_destruction_receipt primary key,
    borough text not null constraint ck_destruction_receipt_borough check (borough <> ''),
    destruction_id uuid not null constraint fk_destruction_receipt_destruction_id references destruction,
    kind text not null constraint ck_destruction_receipt_kind check (kind in ('AGENCY', 'PROVIDER', 'BOROUGH')),
    receiver text not null,
    confirmed_on date,
    confirmed_by text,
    confirmed_at timestamptz,
    constraint uq_destruction_receipt unique (destruction_id, kind, receiver),
    constraint ck_destruction_receipt_confirmed check ((confirmed_on is null) = (confirmed_by is null)
        and (confirmed_on is null) = (confirmed_at is null))
);
insert into record_part (part, hangs_on, by_column, stays) values
    ('destruction_receipt', 'destruction', 'destruction_id', 'what is destroyed is not offered');
create index ix_destruction_receipt_outstanding on destruction_receipt (borough, destruction_id) where confirmed_on is null;

alter table record_retention enable row level security;
alter table record_retention force row level security;
alter table retention_hold enable row level security;
alter table retention_hold force row level security;
alter table destruction enable row level security;
alter table destruction force row level security;
alter table destruction_receipt enable row level security;
alter table destruction_receipt force row level security;

create policy governed on record_retention to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),')
    with check (borough = (select current_setting('app.borough', true)));
grant select, insert, update on record_retention to ${service}_app;
-- goes with its case, see ADR 0035; for functions alone: the owner cannot sign in
create policy owner_checks on record_retention for select to ${service}_owner using (true);
create policy owner_moves on record_retention for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));

create policy governance_reads on retention_hold for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),');
create policy somebody_holds on retention_hold for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and placed_by = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),');
create policy another_lifts on retention_hold for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin),')
    with check (borough = (select current_setting('app.borough', true))
        and lifted_by = (select current_setting('app.subject', true)));
grant select, insert, update on retention_hold to ${service}_app;
create policy owner_checks on retention_hold for select to ${service}_owner using (true);
create policy owner_moves on retention_hold for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));

create policy governance_reads on destruction for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin),');
create policy second_person_destroys on destruction for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and destroyed_by = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin),');
grant select, insert on destruction to ${service}_app;

create policy governance_works on destruction_receipt to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin),')
    with check (borough = (select current_setting('app.borough', true)));
grant select, insert, update on destruction_receipt to ${service}_app;
