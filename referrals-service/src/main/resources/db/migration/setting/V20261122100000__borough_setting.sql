-- What a borough chooses for itself: its administrator writes its own row, and everybody reads all, for the contacts. A borough without
-- a row has the defaults of the service's configuration, and version 0, like one whose row nobody changed yet.
create table borough_setting (
    borough text constraint pk_borough_setting primary key,
    version bigint not null default 0,
    reference_prefix text not null constraint ck_borough_setting_prefix check (reference_prefix ~ '^[A-Z]{2,12}$'),
    -- whom another borough asks when it finds that they know a person too
    contact text constraint ck_borough_setting_contact check (contact <> '')
        constraint ck_borough_setting_contact_length check (char_length(contact) <= 200),
    reason_min_length integer not null constraint ck_borough_setting_reason check (reason_min_length between 1 and 500),
    gateway_check_days integer not null constraint ck_borough_setting_gateway check (gateway_check_days between 1 and 60),
    screening_days integer not null constraint ck_borough_setting_screening check (screening_days between 1 and 60),
    assessment_months integer not null default 3
        constraint ck_borough_setting_assessment check (assessment_months between 1 and 24),
    review_months integer not null default 1
        constraint ck_borough_setting_review check (review_months between 1 and 12),
    first_exit_review_months integer not null default 6
        constraint ck_borough_setting_first_exit_review check (first_exit_review_months between 1 and 24),
    last_exit_review_months integer not null default 12
        constraint ck_borough_setting_last_exit_review check (last_exit_review_months between 2 and 36),
    silence_days integer not null default 14
        constraint ck_borough_setting_silence check (silence_days between 1 and 365),
    confirmation_days integer not null default 3
        constraint ck_borough_setting_confirmation check (confirmation_days between 1 and 60),
    signpost_chase_days integer not null default 10
        constraint ck_borough_setting_signpost_chase check (signpost_chase_days between 1 and 60),
    constraint ck_borough_setting_exit_reviews check (first_exit_review_months < last_exit_review_months)
);
create unique index uq_borough_setting_prefix on borough_setting (reference_prefix);
insert into borough_setting (borough, reference_prefix, contact, reason_min_length, gateway_check_days, screening_days)
select b.borough, b.prefix, 'safeguarding.' || b.borough || '@example.org', 20, 5, 1
from (values ('tower-hamlets', 'TH'), ('hackney', 'HK'), ('newham', 'NM'), ('waltham-forest', 'WF'), ('redbridge', 'RB'),
    ('islington', 'IS')) b (borough, prefix);

alter table borough_setting enable row level security;
alter table borough_setting force row level security;
create policy all_read on borough_setting for select to ${service}_app using (true);
create policy administrator_chooses on borough_setting for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,borough-admin,%');
create policy administrator_changes on borough_setting for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,borough-admin,%')
    with check (borough = (select current_setting('app.borough', true)));
-- for migrations and the functions of the database alone: the owner cannot sign in
create policy owner_keeps on borough_setting to ${service}_owner using (true) with check (true);
grant select, insert, update on borough_setting to ${service}_app;
