-- An alert, from its first draft. Whoever wrote any of it cannot be the one who approves it: the aggregate refuses, and so
-- does this table.
create table alert (
    id uuid constraint pk_alert primary key,
    version bigint not null,
    borough text not null constraint ck_alert_borough check (borough <> ''),
    incident_id uuid not null,
    incident_reference text not null,
    exercise boolean not null,
    severity text not null,
    urgency text not null,
    certainty text not null,
    headline text not null,
    description text not null,
    instruction text not null,
    scope text not null,
    role_groups text[] not null,
    contacts uuid[] not null,
    status text not null,
    author text not null,
    editors text[] not null,
    submissions integer not null,
    drafted_at timestamptz not null,
    approved_by text,
    approved_at timestamptz,
    issued_by text,
    issued_at timestamptz,
    cancelled_by text,
    cancelled_at timestamptz,
    cancel_reason text,
    constraint ck_alert_second_person check (approved_by is null or not approved_by = any (editors)),
    constraint ck_alert_author_is_editor check (author = any (editors)),
    constraint ck_alert_issued_is_approved check (issued_at is null or approved_by is not null)
);
create index ix_alert_borough on alert (borough, drafted_at desc, id desc);
create index ix_alert_incident on alert (incident_id, drafted_at desc, id desc);

-- What was sent up for approval, each time: the words, the audience and the very people, and what was decided.
create table alert_submission (
    id uuid constraint pk_alert_submission primary key,
    alert_id uuid not null constraint fk_alert_submission_alert_id references alert,
    borough text not null constraint ck_alert_submission_borough check (borough <> ''),
    number integer not null,
    severity text not null,
    urgency text not null,
    certainty text not null,
    headline text not null,
    description text not null,
    instruction text not null,
    scope text not null,
    role_groups text[] not null,
    contacts uuid[] not null,
    recipients uuid[] not null,
    submitted_by text not null,
    submitted_at timestamptz not null,
    decision text,
    reason text,
    decided_by text,
    decided_at timestamptz,
    constraint uq_alert_submission_number unique (alert_id, number)
);

-- One row for each recipient, message and channel, made with the commit that issues or cancels.
create table delivery (
    id uuid constraint pk_delivery primary key,
    version bigint not null,
    alert_id uuid not null constraint fk_delivery_alert_id references alert,
    borough text not null constraint ck_delivery_borough check (borough <> ''),
    contact_id uuid not null constraint fk_delivery_contact_id references contact,
    message text not null,
    channel text not null,
    status text not null,
    attempt uuid,
    attempts integer not null,
    code text,
    made_at timestamptz not null,
    next_attempt_at timestamptz,
    sending_since timestamptz,
    settled_at timestamptz,
    constraint uq_delivery_recipient unique (alert_id, contact_id, message, channel),
    constraint ck_delivery_sending check ((status = 'SENDING') = (sending_since is not null))
);
create index ix_delivery_due on delivery (next_attempt_at, id) where status in ('QUEUED', 'TEMPORARY_FAILURE');
create index ix_delivery_sending on delivery (sending_since) where status = 'SENDING';

alter table alert enable row level security;
alter table alert force row level security;
create policy comms_of_the_borough on alert to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and ((select current_setting('app.roles', true)) like '%,comms-officer,%'
            or (select current_setting('app.roles', true)) like '%,comms-approver,%'
            or (select current_setting('app.roles', true)) = ',system,'));

alter table alert_submission enable row level security;
alter table alert_submission force row level security;
create policy comms_of_the_borough on alert_submission to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and ((select current_setting('app.roles', true)) like '%,comms-officer,%'
            or (select current_setting('app.roles', true)) like '%,comms-approver,%'));

alter table delivery enable row level security;
alter table delivery force row level security;
create policy comms_of_the_borough on delivery to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and ((select current_setting('app.roles', true)) like '%,comms-officer,%'
            or (select current_setting('app.roles', true)) like '%,comms-approver,%'
            or (select current_setting('app.roles', true)) = ',system,'));
-- The sender asks which boroughs have something to send; it then acts in one borough at a time.
create policy keeper_looks on delivery for select to ${service}_keeper using (true);

grant select, insert, update on alert to ${service}_app;
grant select, insert, update on alert_submission to ${service}_app;
grant select, insert, update on delivery to ${service}_app;
grant select (borough, status, next_attempt_at, sending_since) on delivery to ${service}_keeper;
