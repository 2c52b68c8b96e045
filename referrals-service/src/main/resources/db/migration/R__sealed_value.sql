-- Everything that a record's key seals, one row a value: for the count of a destruction and for subject access, so that what the one
-- destroys the other shows. A table with sealed values that is missing here fails a test.
create or replace view sealed_value as
select r.person_id, r.id as entity_id, r.received_at as at, array[r.status, r.concern, r.sector] as codes,
    'referral.body'::text as purpose, r.body as sealed from referral r
union all
select r.person_id, s.id, s.at, array[s.kind] || s.codes, 'referral_step.reason', s.reason
from referral_step s join referral r on r.id = s.referral_id where s.reason is not null
union all
select r.person_id, s.id, s.at, array[s.kind] || s.codes, 'referral_step.evidence', s.evidence
from referral_step s join referral r on r.id = s.referral_id where s.evidence is not null
union all
select a.person_id, a.id, a.asked_at, array[a.status], 'advice.question', a.question from advice a
union all
select a.person_id, a.id, a.answered_at, array[a.status], 'advice.answer', a.answer from advice a where a.answer is not null
union all
select c.person_id, c.id, c.opened_at, array[c.status, c.kind], 'safeguarding_case.identity', c.identity from safeguarding_case c
union all
select c.person_id, s.id, s.at, array[s.kind] || s.codes, 'case_step.reason', s.reason
from case_step s join safeguarding_case c on c.id = s.case_id where s.reason is not null
union all
select c.person_id, s.id, s.at, array[s.kind] || s.codes, 'case_step.evidence', s.evidence
from case_step s join safeguarding_case c on c.id = s.case_id where s.evidence is not null
union all
select i.person_id, i.id, i.decided_at, array[i.decision], 'agenda_item.reason', i.reason
from agenda_item i where i.reason is not null
union all
select i.person_id, i.id, i.decided_at, array[i.decision], 'agenda_item.dissent', i.dissent
from agenda_item i where i.dissent is not null
union all
select i.person_id, n.id, n.given_at, array[n.agency], 'agenda_information.words', n.words
from agenda_information n join agenda_item i on i.id = n.agenda_item_id
union all
select a.person_id, a.id, a.assessed_at, array[a.framework], 'assessment.summary', a.summary from assessment a
union all
select a.person_id, a.id, a.assessed_at, array[f.factor, f.presence], 'assessment_finding.note', f.note
from assessment_finding f join assessment a on a.id = f.assessment_id where f.note is not null
union all
select p.person_id, p.id, p.added_at, p.factors, 'plan_action.words', p.words from plan_action p
union all
select p.person_id, p.id, p.ended_at, array[p.state], 'plan_action.end_reason', p.end_reason
from plan_action p where p.end_reason is not null
union all
select p.person_id, p.id, p.given_at, array[p.factor], 'plan_reason.reason', p.reason from plan_reason p
union all
select s.person_id, s.id, s.not_held_at, array[s.state], 'support_session.not_held_reason', s.not_held_reason
from support_session s where s.not_held_reason is not null
union all
select d.person_id, d.id, d.added_at, array[d.media_type], 'case_document.name', d.name from case_document d
union all
select d.person_id, d.id, d.added_at, array[d.media_type], 'case_document.content', d.content from case_document d
where d.content is not null
union all
select d.person_id, d.id, d.removed_at, array[d.media_type], 'case_document.removed_reason', d.removed_reason
from case_document d where d.removed_reason is not null
union all
select t.person_id, t.id, t.offered_at, array[t.status, t.borough, t.to_borough], 'case_transfer.reason', t.reason from case_transfer t
union all
select t.person_id, t.id, t.offered_at, array[t.status, t.borough, t.to_borough], 'case_transfer.evidence', t.evidence
from case_transfer t where t.evidence is not null
union all
select t.person_id, t.id, t.answered_at, array[t.status, t.borough, t.to_borough], 'case_transfer.answer', t.answer
from case_transfer t where t.answer is not null
union all
select t.person_id, t.person_id, t.decided_at, array[t.decision], 'record_retention.reason', t.reason
from record_retention t where t.reason is not null
union all
select h.person_id, h.id, h.placed_at, array[h.ground], 'retention_hold.reason', h.reason from retention_hold h
union all
select h.person_id, h.id, h.lifted_at, array[h.ground], 'retention_hold.lift_reason', h.lift_reason
from retention_hold h where h.lift_reason is not null
union all
select q.person_id, q.id, q.recorded_at, array[q.requester], 'subject_access_request.about', q.about from subject_access_request q
union all
select q.person_id, q.id, q.extended_at, array[q.requester], 'subject_access_request.extension_reason', q.extension_reason
from subject_access_request q where q.extension_reason is not null
union all
select q.person_id, q.id, q.closed_at, array[q.outcome], 'subject_access_request.closing_reason', q.closing_reason
from subject_access_request q where q.closing_reason is not null
union all
select q.person_id, c.item, c.chosen_at, array[c.exemption], 'subject_access_choice.reason', c.reason
from subject_access_choice c join subject_access_request q on q.id = c.request_id
union all
select s.person_id, s.id, s.chased_at, array[s.route, s.state], 'signposting.words', s.words
from signposting s where s.words is not null;

create or replace function count_sealed(record uuid)
    returns integer
    language sql stable security definer set search_path = public, pg_temp
as $$
    select count(*)::integer from sealed_value v
    where v.person_id = record
        and current_setting('app.roles', true) ~ ',(auditor|borough-admin),'
        and exists (select 1 from data_key k where k.person_id = record and k.borough = current_setting('app.borough', true))
$$;
revoke all on function count_sealed(uuid) from public;
grant execute on function count_sealed(uuid) to ${service}_app;
