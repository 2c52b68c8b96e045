create table programme (
    id uuid constraint pk_programme primary key,
    borough text not null constraint ck_programme_borough check (borough <> ''),
    title text not null,
    financial_year text not null constraint ck_programme_year check (financial_year ~ '^20[0-9]{2}/[0-9]{2}$'),
    budget_pence bigint not null constraint ck_programme_budget check (budget_pence >= 0),
    created_at timestamptz not null
);
create index ix_programme_borough on programme (borough, created_at desc, id desc);

-- Money promised to a provider. Every funder of the provider sees all of its awards: awards are published, and what is asked
-- of the provider depends on all of them.
create table award (
    id uuid constraint pk_award primary key,
    borough text not null constraint ck_award_borough check (borough <> ''),
    provider_id uuid not null constraint fk_award_provider_id references provider,
    programme_id uuid not null constraint fk_award_programme_id references programme,
    amount_pence bigint not null constraint ck_award_amount check (amount_pence > 0),
    starts_on date not null,
    ends_on date not null constraint ck_award_ends_on check (ends_on >= starts_on),
    purpose text not null,
    works_with_young_people boolean not null,
    awarded_at timestamptz not null
);
create index ix_award_provider on award (provider_id, awarded_at desc, id desc);
create index ix_award_borough on award (borough, awarded_at desc, id desc);
create index ix_award_programme on award (programme_id);

alter table award enable row level security;
alter table award force row level security;
create policy with_provider on award for select to ${service}_app
    using (exists (select 1 from provider_borough pb where pb.provider_id = award.provider_id));
create policy officer_awards on award for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true) ~ ',(grant-officer|borough-admin),'));

alter table programme enable row level security;
alter table programme force row level security;
create policy own_borough on programme for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true) ~ ',(grant-officer|borough-admin),'));
create policy officer_opens on programme for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true) ~ ',(grant-officer|borough-admin),'));

grant select, insert on programme, award to ${service}_app;
