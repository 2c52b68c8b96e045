-- People whom alerts can reach. Names and addresses are sealed with a key of the contact's own. A removed contact stays,
-- unreachable, as evidence of who was told what.
create table contact (
    id uuid constraint pk_contact primary key,
    borough text not null constraint ck_contact_borough check (borough <> ''),
    subject text,
    role_group text not null,
    name_sealed bytea not null,
    email_sealed bytea not null,
    person_key text not null,
    added_by text not null,
    added_at timestamptz not null,
    removed_at timestamptz
);
create unique index uq_contact_person on contact (borough, person_key, role_group) where removed_at is null;
create index ix_contact_borough on contact (borough, added_at desc, id desc);

alter table contact enable row level security;
alter table contact force row level security;
create policy comms_of_the_borough on contact to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and ((select current_setting('app.roles', true)) like '%,comms-officer,%'
            or (select current_setting('app.roles', true)) like '%,comms-approver,%'
            or (select current_setting('app.roles', true)) = ',system,'));

grant select, insert, update on contact to ${service}_app;
