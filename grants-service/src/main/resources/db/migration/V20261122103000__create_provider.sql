-- An organisation that boroughs fund: one provider, whoever funds it.
create table provider (
    id uuid constraint pk_provider primary key,
    borough text not null constraint ck_provider_borough check (borough <> ''),
    boroughs text[] not null constraint ck_provider_boroughs check (borough = any (boroughs)),
    slug text not null constraint uq_provider_slug unique constraint ck_provider_slug check (slug <> ''),
    name text not null,
    charity_number text,
    company_number text,
    created_at timestamptz not null,
    version bigint not null
);
create index ix_provider_created on provider (created_at desc, id desc);

-- Which borough may see which provider; what the other policies ask. It repeats the slug so that the provider's own people
-- are told by this table alone.
create table provider_borough (
    provider_id uuid not null constraint fk_provider_borough_provider_id references provider,
    borough text not null constraint ck_provider_borough_borough check (borough <> ''),
    slug text not null,
    constraint pk_provider_borough primary key (provider_id, borough)
);
create index ix_provider_borough_borough on provider_borough (borough, provider_id);
create index ix_provider_borough_slug on provider_borough (slug);

-- Finds a provider of another borough by its slug, so that a second funder joins it instead of making a twin. Tells no more.
create table provider_slug (
    slug text constraint pk_provider_slug primary key,
    provider_id uuid not null
);

alter table provider_borough enable row level security;
alter table provider_borough force row level security;
create policy funder_reads on provider_borough for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true) ~ ',(grant-officer|borough-admin),'));
create policy own_provider on provider_borough for select to ${service}_app
    using (slug = (select current_setting('app.organisation', true))
        and (select current_setting('app.roles', true) ~ ',provider,'));
create policy system_reads on provider_borough for select to ${service}_app
    using ((select current_setting('app.roles', true)) = ',system,');
create policy funder_joins on provider_borough for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true) ~ ',(grant-officer|borough-admin),'));

alter table provider enable row level security;
alter table provider force row level security;
create policy seen_by_funders_and_itself on provider for select to ${service}_app
    using (exists (select 1 from provider_borough pb where pb.provider_id = provider.id));
create policy funder_registers on provider for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true) ~ ',(grant-officer|borough-admin),'));
create policy changed_by_funders_and_itself on provider for update to ${service}_app
    using (exists (select 1 from provider_borough pb where pb.provider_id = provider.id));

alter table provider_slug enable row level security;
alter table provider_slug force row level security;
create policy funder_looks_up on provider_slug to ${service}_app
    using ((select current_setting('app.roles', true) ~ ',(grant-officer|borough-admin),'));

grant select, insert on provider, provider_borough, provider_slug to ${service}_app;
grant update (boroughs, name, charity_number, company_number, version) on provider to ${service}_app;
