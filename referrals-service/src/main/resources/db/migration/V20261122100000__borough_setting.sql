-- What a borough may choose. A borough without a row has the defaults of the service's configuration.
create table borough_setting (
    borough text constraint pk_borough_setting primary key,
    reference_prefix text not null constraint ck_borough_setting_prefix check (reference_prefix ~ '^[A-Z]{2,12}$'),
    reason_min_length integer not null constraint ck_borough_setting_reason check (reason_min_length between 1 and 500),
    gateway_check_days integer not null constraint ck_borough_setting_gateway check (gateway_check_days between 1 and 60),
    screening_days integer not null constraint ck_borough_setting_screening check (screening_days between 1 and 60)
);
create unique index uq_borough_setting_prefix on borough_setting (reference_prefix);
insert into borough_setting values
    ('tower-hamlets', 'TH', 20, 5, 1),
    ('hackney', 'HK', 20, 5, 1),
    ('newham', 'NM', 20, 5, 1),
    ('waltham-forest', 'WF', 20, 5, 1),
    ('redbridge', 'RB', 20, 5, 1),
    ('islington', 'IS', 20, 5, 1);
grant select on borough_setting to ${service}_app;
