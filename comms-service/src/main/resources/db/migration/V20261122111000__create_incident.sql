-- What a borough decides for itself. Without a row, its references begin with its code in upper case.
create table borough_setting (
    borough text constraint pk_borough_setting primary key constraint ck_borough_setting_borough check (borough <> ''),
    reference_prefix text not null constraint ck_borough_setting_prefix check (reference_prefix ~ '^[A-Z0-9-]{1,20}$')
);
insert into borough_setting (borough, reference_prefix) values
    ('tower-hamlets', 'TH'), ('hackney', 'HK'), ('newham', 'NM'),
    ('waltham-forest', 'WF'), ('redbridge', 'RB'), ('islington', 'IS');

create table incident_counter (
    borough text not null constraint ck_incident_counter_borough check (borough <> ''),
    year integer not null,
    last bigint not null,
    constraint pk_incident_counter primary key (borough, year)
);

create table incident (
    id uuid constraint pk_incident primary key,
    version bigint not null,
    borough text not null constraint ck_incident_borough check (borough <> ''),
    reference text not null constraint uq_incident_reference unique,
    kind text not null,
    place text not null,
    severity text not null,
    summary text not null,
    exercise boolean not null,
    status text not null,
    opened_by text not null,
    opened_at timestamptz not null,
    closed_at timestamptz,
    constraint ck_incident_closed check ((status = 'CLOSED') = (closed_at is not null))
);
create index ix_incident_borough on incident (borough, opened_at desc, id desc);

create table incident_entry (
    id uuid constraint pk_incident_entry primary key,
    incident_id uuid not null constraint fk_incident_entry_incident_id references incident,
    borough text not null constraint ck_incident_entry_borough check (borough <> ''),
    kind text not null,
    text text not null,
    by_subject text not null,
    at timestamptz not null
);
create index ix_incident_entry_incident on incident_entry (incident_id, at desc, id desc);

alter table borough_setting enable row level security;
alter table borough_setting force row level security;
create policy own_borough on borough_setting for select to ${service}_app
    using (borough = (select current_setting('app.borough', true)));

alter table incident_counter enable row level security;
alter table incident_counter force row level security;
create policy own_borough on incident_counter to ${service}_app
    using (borough = (select current_setting('app.borough', true)));

alter table incident enable row level security;
alter table incident force row level security;
create policy comms_of_the_borough on incident to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and ((select current_setting('app.roles', true)) like '%,comms-officer,%'
            or (select current_setting('app.roles', true)) like '%,comms-approver,%'));

alter table incident_entry enable row level security;
alter table incident_entry force row level security;
create policy comms_of_the_borough on incident_entry to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and ((select current_setting('app.roles', true)) like '%,comms-officer,%'
            or (select current_setting('app.roles', true)) like '%,comms-approver,%'));

grant select on borough_setting to ${service}_app;
grant select, insert, update on incident_counter to ${service}_app;
grant select, insert, update on incident to ${service}_app;
grant select, insert on incident_entry to ${service}_app;
