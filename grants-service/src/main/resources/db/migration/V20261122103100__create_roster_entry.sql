-- Who works for a provider. The name is sealed with the entry's own key (data_key, by this id); the person key finds the
-- person's training. Entries end; they are not erased.
create table roster_entry (
    id uuid constraint pk_roster_entry primary key,
    provider_id uuid not null constraint fk_roster_entry_provider_id references provider,
    person_key text not null constraint ck_roster_entry_person_key check (person_key ~ '^[0-9a-f]{64}$'),
    name bytea not null,
    role text not null,
    regulated_activity boolean not null,
    designation text not null constraint ck_roster_entry_designation check (designation in ('DSO', 'DEPUTY', 'NONE')),
    starts_on date not null,
    ends_on date constraint ck_roster_entry_ends_on check (ends_on >= starts_on),
    added_at timestamptz not null,
    version bigint not null
);
create index ix_roster_entry_provider on roster_entry (provider_id, added_at desc, id desc);
create index ix_roster_entry_person on roster_entry (person_key);

alter table roster_entry enable row level security;
alter table roster_entry force row level security;
create policy with_provider on roster_entry to ${service}_app
    using (exists (select 1 from provider_borough pb where pb.provider_id = roster_entry.provider_id));

grant select, insert on roster_entry to ${service}_app;
grant update (person_key, name, role, regulated_activity, designation, starts_on, ends_on, version)
    on roster_entry to ${service}_app;

-- A second funder reads the names on the roster as the first does.
create policy with_roster on data_key for select to ${service}_app
    using (exists (select 1 from roster_entry r where r.id = data_key.person_id));
