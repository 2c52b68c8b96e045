-- Keyed fingerprints of what identifies a person: equal where two referrals are of the probable same person, and useless without
-- the service's index key. Some are of one name and a birthday, some of a birthday and a postcode, so that a misspelt name does
-- not hide anybody. With 100,000 referrals and their 500,000 tokens, explain (analyze) finds a person's others within the borough in
-- 0.3 ms (38 pages: ix_person_token_referral, then pk_person_token once a token) and elsewhere in 1 ms (74 pages).
create table person_token (
    token bytea not null,
    referral_id uuid not null constraint fk_person_token_referral_id references referral,
    kind text not null,
    borough text not null constraint ck_person_token_borough check (borough <> ''),
    created_at timestamptz not null,
    constraint pk_person_token primary key (token, referral_id)
);
insert into record_part (part, hangs_on, by_column, stays, destruction) values
    ('person_token', 'referral', 'referral_id', 'finds the referral, which stays', 'UNLINKED');
create index ix_person_token_referral on person_token (referral_id);

alter table person_token enable row level security;
alter table person_token force row level security;
create policy submitter_adds on person_token for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true)));
create policy officer_compares on person_token for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair|system),');
-- for the functions of the database alone: the owner cannot sign in
create policy owner_links on person_token for select to ${service}_owner using (true);
create policy owner_destroys on person_token for delete to ${service}_owner using (true);
grant select, insert on person_token to ${service}_app;

-- New referrals whose person is still to be looked for. Written with the submission, removed with what was found.
create table linkage_check (
    referral_id uuid constraint pk_linkage_check primary key
        constraint fk_linkage_check_referral_id references referral,
    borough text not null constraint ck_linkage_check_borough check (borough <> ''),
    created_at timestamptz not null
);
insert into record_part (part, hangs_on, by_column, stays, destruction) values
    ('linkage_check', 'referral', 'referral_id', 'finds the referral, which stays', 'DELETED');
create index ix_linkage_check_borough on linkage_check (borough, created_at, referral_id);

alter table linkage_check enable row level security;
alter table linkage_check force row level security;
create policy submitter_asks on linkage_check for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true)));
create policy officer_compares on linkage_check for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair|system),');
create policy system_checks on linkage_check to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) = ',system,');
create policy keeper_counts on linkage_check for select to ${service}_keeper using (true);
create policy owner_links on linkage_check for select to ${service}_owner using (true);
create policy owner_destroys on linkage_check for delete to ${service}_owner using (true);
grant select, insert, update, delete on linkage_check to ${service}_app;
grant select on linkage_check to ${service}_keeper;

create policy system_links on referral to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) = ',system,')
    with check (borough = (select current_setting('app.borough', true)));

-- The access log of the borough that was asked shows it, in the transaction of the question.
create policy asker_tells on audit_entry for insert to ${service}_app
    with check (action = 'referral.linkage-asked'
        and subject = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair|system),');
