-- What a person should know of, for one of: a person, everyone of a role in the borough, everyone of an organisation.
-- Codes and references only; the sentence is made when it is read.
create table inbox_item (
    id uuid constraint pk_inbox_item primary key,
    -- null of a step of an alert, which tells people as an event does, but in its own transaction
    event_id uuid,
    kind text not null,
    subject_id uuid not null,
    reference text,
    code text,
    urgent boolean not null,
    borough text not null constraint ck_inbox_item_borough check (borough <> ''),
    audience_subject text,
    audience_role text,
    audience_organisation text,
    audience_except text[] not null default '{}',
    at timestamptz not null,
    filed_at timestamptz not null,
    constraint ck_inbox_item_audience
        check (num_nonnulls(audience_subject, audience_role, audience_organisation) = 1)
);
create index ix_inbox_item_role on inbox_item (borough, audience_role, filed_at desc, id desc)
    where audience_role is not null;
create index ix_inbox_item_subject on inbox_item (audience_subject, filed_at desc, id desc)
    where audience_subject is not null;
create index ix_inbox_item_organisation on inbox_item (audience_organisation, filed_at desc, id desc)
    where audience_organisation is not null;

create table inbox_reading (
    item_id uuid not null constraint fk_inbox_reading_item_id references inbox_item,
    subject text not null constraint ck_inbox_reading_subject check (subject <> ''),
    read_at timestamptz not null,
    constraint pk_inbox_reading primary key (item_id, subject)
);

alter table inbox_item enable row level security;
alter table inbox_item force row level security;
-- One event may concern several boroughs, as a provider does; only the consumer of events files items.
create policy system_files on inbox_item for insert to ${service}_app
    with check ((select current_setting('app.roles', true)) = ',system,');
create policy addressee_reads on inbox_item for select to ${service}_app
    using (audience_subject = (select current_setting('app.subject', true))
        or (borough = (select current_setting('app.borough', true))
            and (select current_setting('app.roles', true)) like '%,' || audience_role || ',%'
            and not (select current_setting('app.subject', true)) = any (audience_except))
        or (audience_organisation = (select current_setting('app.organisation', true))
            and audience_organisation <> ''));
-- Whoever sends an alert up tells the approvers of the own borough; whoever decides tells single people. Nothing else.
create policy submitter_tells_approvers on inbox_item for insert to ${service}_app
    with check (event_id is null
        and kind = 'ALERT_WAITS_FOR_APPROVAL'
        and audience_role = 'comms-approver'
        and borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,comms-officer,%');
create policy approver_tells_authors on inbox_item for insert to ${service}_app
    with check (event_id is null
        and kind in ('ALERT_APPROVED', 'ALERT_RETURNED', 'ALERT_REJECTED')
        and audience_subject is not null
        and borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,comms-approver,%');

alter table inbox_reading enable row level security;
alter table inbox_reading force row level security;
create policy own_readings on inbox_reading to ${service}_app
    using (subject = (select current_setting('app.subject', true)));

grant select, insert on inbox_item to ${service}_app;
grant select, insert, delete on inbox_reading to ${service}_app;
