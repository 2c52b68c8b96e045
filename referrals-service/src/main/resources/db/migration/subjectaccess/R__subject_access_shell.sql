-- Records as far as the actor's borough has to answer for them: what it holds, what it passed on, and what it was offered. How a case
-- stands in another borough is not in it.
create or replace view subject_access_shell with (security_barrier) as
select r.person_id, 'REFERRAL'::text as kind,
    reference_of(r.prefix, 'R', r.received_at, r.number) as reference, null::text as opened_from,
    r.status as outcome, r.received_at as began_at, r.decided_at as ended_at, r.destroyed_at,
    null::text as passed_to, null::timestamptz as passed_at, null::text as came_from, null::timestamptz as came_at,
    null::text as offered_by, null::timestamptz as offered_at
from referral r
where r.status <> 'CASE_OPENED' and r.borough = (select current_setting('app.borough', true))
    and (select current_setting('app.roles', true)) like '%,auditor,%'
union all
select c.person_id, 'CASE',
    reference_of(c.prefix, 'C', c.opened_at, c.number),
    reference_of(r.prefix, 'R', r.received_at, r.number),
    case when own.is_here then c.status when gone.answered_at is not null then 'TRANSFERRED' else 'OFFERED' end,
    c.opened_at,
    case when own.is_here then c.closed_at else gone.answered_at end,
    c.destroyed_at, gone.to_borough, gone.answered_at, come.borough, come.answered_at, offer.borough, offer.offered_at
from safeguarding_case c
join referral r on r.id = c.referral_id
cross join lateral (select c.borough = current_setting('app.borough', true) as is_here) own
left join lateral (select t.to_borough, t.answered_at from case_transfer t
    where not own.is_here and t.case_id = c.id and t.status = 'ACCEPTED' and t.borough = current_setting('app.borough', true)
    order by t.answered_at desc limit 1) gone on true
left join lateral (select t.borough, t.answered_at from case_transfer t
    where own.is_here and t.case_id = c.id and t.status = 'ACCEPTED' and t.to_borough = current_setting('app.borough', true)
    order by t.answered_at desc limit 1) come on true
left join lateral (select t.borough, t.offered_at from case_transfer t
    where not own.is_here and gone.answered_at is null and t.case_id = c.id and t.to_borough = current_setting('app.borough', true)
    order by t.offered_at desc limit 1) offer on true
where (own.is_here or gone.answered_at is not null or offer.offered_at is not null)
    and (select current_setting('app.roles', true)) like '%,auditor,%'
union all
select a.person_id, 'ADVICE', null, null, a.status, a.asked_at, a.answered_at, a.destroyed_at,
    null, null, null, null, null, null
from advice a
where a.borough = (select current_setting('app.borough', true)) and (select current_setting('app.roles', true)) like '%,auditor,%'
union all
select q.person_id, 'SUBJECT_ACCESS', null, null, coalesce(q.outcome, 'OPEN'), q.recorded_at, q.closed_at, q.destroyed_at,
    null, null, null, null, null, null
from subject_access_request q
where q.borough = (select current_setting('app.borough', true)) and (select current_setting('app.roles', true)) like '%,auditor,%';
grant select on subject_access_shell to ${service}_app;
