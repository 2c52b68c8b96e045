-- A step of an alert tells people as an event does, but without an event: in the transaction of the step.
alter table inbox_item alter column event_id drop not null;
alter table inbox_item add column audience_except text[] not null default '{}';

drop policy addressee_reads on inbox_item;
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
