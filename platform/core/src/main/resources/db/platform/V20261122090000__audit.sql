-- Who read and wrote what. The application adds and, for auditors, reads; the keeper marks what a seal covers.
create table audit_entry (
    id uuid constraint pk_audit_entry primary key,
    at timestamptz not null,
    subject text not null,
    roles text not null,
    borough text not null constraint ck_audit_entry_borough check (borough <> ''),
    action text not null,
    entity_type text not null,
    entity_id uuid not null,
    person_id uuid,
    purpose text,
    digest bytea,
    mac bytea not null,
    seal_number bigint
) with (fillfactor = 90);
create index ix_audit_entry_unsealed on audit_entry (id) where seal_number is null;
create index ix_audit_entry_seal on audit_entry (seal_number, id);
create index ix_audit_entry_borough on audit_entry (borough, at desc, id desc);
create index ix_audit_entry_entity on audit_entry (entity_id, at desc, id desc);
create index ix_audit_entry_person on audit_entry (person_id, at desc, id desc) where person_id is not null;

create table audit_seal (
    number bigint constraint pk_audit_seal primary key,
    previous_hash bytea not null,
    leaves bytea not null,
    root bytea not null,
    hash bytea not null,
    sealed_at timestamptz not null
);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy app_adds on audit_entry for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and subject = (select current_setting('app.subject', true)));
create policy auditor_reads on audit_entry for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,auditor,%');
create policy keeper_seals on audit_entry to ${service}_keeper using (true);

grant insert, select on audit_entry to ${service}_app;
grant select, update (seal_number) on audit_entry to ${service}_keeper;
grant select, insert on audit_seal to ${service}_keeper;
