-- Records of the own borough in codes, for those who keep or destroy them and see nothing else of them. Read with the rights of the
-- owner, who cannot sign in.
create or replace view retention_record with (security_barrier) as
select r.borough, r.person_id, 'REFERRAL'::text as kind, r.id as entity_id,
    reference_of(r.prefix, 'R', r.received_at, r.number) as reference,
    case when r.status = 'NO_FURTHER_ACTION' and r.age_band in ('AGE_10_AND_UNDER', 'AGE_11_TO_15', 'AGE_16_TO_17')
        then 'UNDER_18_NO_FURTHER_ACTION' else 'STANDARD' end as class,
    r.status as outcome, r.received_at as began_at, r.decided_at as ended_at, r.destroyed_at
from referral r
where r.status <> 'CASE_OPENED' and r.borough = (select current_setting('app.borough', true))
    and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),'
union all
select c.borough, c.person_id, 'CASE', c.id,
    reference_of(c.prefix, 'C', c.opened_at, c.number),
    'STANDARD', c.status, c.opened_at, c.closed_at, c.destroyed_at
from safeguarding_case c
where c.borough = (select current_setting('app.borough', true))
    and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),'
union all
select a.borough, a.person_id, 'ADVICE', a.id, null, 'ADVICE', a.status, a.asked_at, a.answered_at, a.destroyed_at
from advice a
where a.borough = (select current_setting('app.borough', true))
    and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),'
union all
select q.borough, q.person_id, 'SUBJECT_ACCESS', q.id, null, 'STANDARD', coalesce(q.outcome, 'OPEN'), q.recorded_at, q.closed_at,
    q.destroyed_at
from subject_access_request q
where q.borough = (select current_setting('app.borough', true))
    and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),';
grant select on retention_record to ${service}_app;
