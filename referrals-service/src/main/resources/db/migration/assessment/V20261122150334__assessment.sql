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
insert into record_part (part, by_column) values ('assessment', 'person_id');
insert into record_value (part, name, at_column, codes) values ('assessment', 'summary', 'assessed_at', '{framework}');
insert into record_value (part, name, at_column, codes, sealed) values ('assessment', 'findings', 'assessed_at', '{findings}', false);
insert into record_count (name, part) values ('assessments', 'assessment');
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
insert into record_part (part, hangs_on, by_column) values ('assessment_finding', 'assessment', 'assessment_id');
insert into record_value (part, name, at_column, codes, entity_column) values
    ('assessment_finding', 'note', 'assessed_at', '{factor,presence}', 'assessment_id');

alter table assessment enable row level security;
alter table assessment force row level security;
alter table assessment_finding enable row level security;
alter table assessment_finding force row level security;

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
-- goes with its case, see ADR 0024; for functions alone: the owner cannot sign in
create policy owner_reads on assessment for select to ${service}_owner using (true);
create policy owner_moves on assessment for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));
create policy owner_reads on assessment_finding for select to ${service}_owner using (true);
create policy owner_moves on assessment_finding for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));
