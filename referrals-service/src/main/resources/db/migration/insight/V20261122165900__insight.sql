-- What is counted of a person and is too sensitive to lie beside the referral: the application may add it and never reads it again.
-- Only insight_count does, and gives sums. It goes with its record.
create table referral_characteristic (
    referral_id uuid constraint pk_referral_characteristic primary key
        constraint fk_referral_characteristic_referral_id references referral,
    borough text not null constraint ck_referral_characteristic_borough check (borough <> ''),
    sex text not null,
    ethnic_group text not null
);
-- years that were released stay as they are, and no later one needs it
insert into record_part (part, hangs_on, by_column, stays, destruction) values
    ('referral_characteristic', 'referral', 'referral_id', 'the borough that received the referral keeps it', 'DELETED');
alter table referral_characteristic enable row level security;
alter table referral_characteristic force row level security;
create policy submitter_adds on referral_characteristic for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true)));
create policy owner_counts on referral_characteristic for select to ${service}_owner using (true);
create policy owner_forgets on referral_characteristic for delete to ${service}_owner using (true);
grant insert on referral_characteristic to ${service}_app;

-- Who lives in a borough, from a census: what referrals are held against.
create table population (
    borough text constraint pk_population primary key constraint ck_population_borough check (borough <> ''),
    version bigint not null,
    source text not null constraint ck_population_source check (source <> ''),
    recorded_at timestamptz not null
);
create table population_group (
    borough text not null constraint fk_population_group_borough references population on delete cascade,
    characteristic text not null,
    category text not null,
    persons integer not null constraint ck_population_group_persons check (persons >= 0),
    constraint pk_population_group primary key (borough, characteristic, category)
);
-- published figures: everybody may know them
alter table population enable row level security;
alter table population force row level security;
create policy anybody_reads on population for select to ${service}_app using (true);
create policy partnership_keeps on population to ${service}_app
    using ((select current_setting('app.roles', true)) like '%,partnership-admin,%')
    with check ((select current_setting('app.roles', true)) like '%,partnership-admin,%');
alter table population_group enable row level security;
alter table population_group force row level security;
create policy anybody_reads on population_group for select to ${service}_app using (true);
create policy partnership_keeps on population_group to ${service}_app
    using ((select current_setting('app.roles', true)) like '%,partnership-admin,%')
    with check ((select current_setting('app.roles', true)) like '%,partnership-admin,%');
grant select, insert, update, delete on population, population_group to ${service}_app;

-- A year's figures as they were released: each year once for each audience, and never changed, because the difference of two
-- releases would tell what neither does.
create table insight_release (
    year text not null constraint ck_insight_release_year check (year ~ '^20[0-9]{2}-[0-9]{2}$'),
    audience text not null constraint ck_insight_release_audience check (audience in ('BOARD', 'PUBLIC')),
    released_at timestamptz not null,
    released_by text not null,
    document jsonb not null,
    constraint pk_insight_release primary key (year, audience)
);
alter table insight_release enable row level security;
alter table insight_release force row level security;
create policy public_reads on insight_release for select to ${service}_app
    using (audience = 'PUBLIC'
        or (select current_setting('app.roles', true)) ~ ',(board-member|partnership-admin|auditor),');
create policy partnership_releases on insight_release for insert to ${service}_app
    with check ((select current_setting('app.roles', true)) like '%,partnership-admin,%');
grant select, insert on insight_release to ${service}_app;
