-- A body whose people learn: a school, a council, a provider. Its slug is the token's claim "organisation".
create table organisation (
    id uuid constraint pk_organisation primary key,
    borough text not null constraint ck_organisation_borough check (borough <> ''),
    slug text not null constraint uq_organisation_slug unique constraint ck_organisation_slug check (slug <> ''),
    name text not null,
    kind text not null constraint ck_organisation_kind
        check (kind in ('SCHOOL', 'COUNCIL', 'PROVIDER', 'HEALTH', 'POLICE', 'MEMBERS_OFFICE')),
    phase text,
    urn text,
    created_at timestamptz not null
);
create index ix_organisation_borough on organisation (borough, created_at desc, id desc);

alter table organisation enable row level security;
alter table organisation force row level security;
create policy staff_read on organisation for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)
            ~ ',(training-coordinator|borough-admin|borough-system|e-learning-system),'));
create policy own_organisation on organisation for select to ${service}_app
    using (slug = (select current_setting('app.organisation', true)));
create policy staff_add on organisation for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true) ~ ',(training-coordinator|borough-admin),'));

grant select, insert on organisation to ${service}_app;
