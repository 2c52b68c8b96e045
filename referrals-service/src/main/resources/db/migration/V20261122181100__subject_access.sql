-- Somebody asks what is held of them. Who asks and on whom is sealed with a key of the request's own.
create table subject_access_request (
    id uuid constraint pk_subject_access_request primary key,
    version bigint not null,
    borough text not null constraint ck_subject_access_request_borough check (borough <> ''),
    person_id uuid not null constraint uq_subject_access_request_person_id unique,
    requester text not null
        constraint ck_subject_access_request_requester check (requester in ('SELF', 'PARENT_OR_CARER', 'REPRESENTATIVE')),
    identity_check text not null,
    about bytea not null,
    received_on date not null,
    due_on date not null,
    extended_at timestamptz,
    extension_reason bytea,
    recorded_by text not null,
    recorded_at timestamptz not null,
    changes bigint not null,
    bundled_at timestamptz,
    outcome text constraint ck_subject_access_request_outcome check (outcome in ('SENT', 'REFUSED', 'WITHDRAWN')),
    closed_by text,
    closed_at timestamptz,
    closing_reason bytea,
    destroyed_at timestamptz,
    constraint ck_subject_access_request_extended check ((extended_at is null) = (extension_reason is null)),
    constraint ck_subject_access_request_closed check ((outcome is null) = (closed_by is null)
        and (outcome is null) = (closed_at is null) and (outcome is null) = (closing_reason is null)),
    -- nothing is sent that nobody made
    constraint ck_subject_access_request_sent check (outcome is distinct from 'SENT' or bundled_at is not null)
);
create index ix_subject_access_request_open on subject_access_request (borough, due_on, id) where outcome is null;
create index ix_subject_access_request_ended on subject_access_request (borough, closed_at)
    where closed_at is not null and destroyed_at is null;
create index ix_subject_access_request_closed on subject_access_request (borough, closed_at desc, id desc) where outcome is not null;

-- The records that are of the person who asks, as the officer who answers found.
create table subject_access_record (
    request_id uuid not null constraint fk_subject_access_record_request_id references subject_access_request,
    person_id uuid not null,
    borough text not null constraint ck_subject_access_record_borough check (borough <> ''),
    constraint pk_subject_access_record primary key (request_id, person_id)
);
create index ix_subject_access_record_person on subject_access_record (person_id);

-- What an officer decided about one item of the bundle, against what is usual.
create table subject_access_choice (
    request_id uuid not null constraint fk_subject_access_choice_request_id references subject_access_request,
    item uuid not null,
    borough text not null constraint ck_subject_access_choice_borough check (borough <> ''),
    exemption text,
    reason bytea not null,
    chosen_by text not null,
    chosen_at timestamptz not null,
    constraint pk_subject_access_choice primary key (request_id, item)
);

alter table subject_access_request enable row level security;
alter table subject_access_request force row level security;
alter table subject_access_record enable row level security;
alter table subject_access_record force row level security;
alter table subject_access_choice enable row level security;
alter table subject_access_choice force row level security;
create policy auditor_answers on subject_access_request to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,auditor,%')
    with check (borough = (select current_setting('app.borough', true)));
create policy auditor_answers on subject_access_record to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,auditor,%')
    with check (borough = (select current_setting('app.borough', true)));
create policy auditor_answers on subject_access_choice to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,auditor,%')
    with check (borough = (select current_setting('app.borough', true)));
grant select, insert, update on subject_access_request to ${service}_app;
grant select, insert, delete on subject_access_record to ${service}_app;
grant select, insert, update on subject_access_choice to ${service}_app;
create policy owner_checks on subject_access_request for select to ${service}_owner using (true);
create policy owner_checks on subject_access_record for select to ${service}_owner using (true);
create policy owner_checks on subject_access_choice for select to ${service}_owner using (true);

-- Records of the own borough with these tokens: for somebody who asks, by what they say of themselves.
create function records_by_tokens(asked bytea[])
    returns table (person_id uuid, kinds text[])
    language sql stable security definer set search_path = public, pg_temp
as $$
    select r.person_id, array_agg(distinct t.kind)
    from person_token t join referral r on r.id = t.referral_id
    where t.token = any (asked)
        and t.borough = current_setting('app.borough', true)
        and current_setting('app.roles', true) like '%,auditor,%'
    group by r.person_id
$$;
revoke all on function records_by_tokens(bytea[]) from public;
grant execute on function records_by_tokens(bytea[]) to ${service}_app;

-- What is sealed in the records of one request that is open: an auditor sees nothing of other records. Documents are listed by name.
create function subject_access_values(request uuid)
    returns table (person_id uuid, entity_id uuid, at timestamptz, codes text[], purpose text, sealed bytea)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select v.person_id, v.entity_id, v.at, v.codes, v.purpose, v.sealed
    from subject_access_request q
    join subject_access_record c on c.request_id = q.id
    join sealed_value v on v.person_id = c.person_id
    where q.id = request and q.outcome is null and v.purpose <> 'case_document.content'
        and q.borough = current_setting('app.borough', true) and c.borough = q.borough
        and current_setting('app.roles', true) like '%,auditor,%'
    order by v.at, v.purpose, v.entity_id
$$;
revoke all on function subject_access_values(uuid) from public;
grant execute on function subject_access_values(uuid) to ${service}_app;

-- A request is a record, too: its words go with its key.
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
from subject_access_choice c join subject_access_request q on q.id = c.request_id;

-- It is kept and destroyed like every other record.
create policy owner_marks on subject_access_request for update to ${service}_owner
    using (closed_at is not null) with check (destroyed_at is not null);
create or replace view retention_record with (security_barrier) as
select r.borough, r.person_id, 'REFERRAL'::text as kind, r.id as entity_id,
    r.prefix || '-R-' || to_char(r.received_at at time zone 'UTC', 'YYYY') || '-'
        || lpad(r.number::text, greatest(6, length(r.number::text)), '0') as reference,
    case when r.status = 'NO_FURTHER_ACTION' and r.age_band in ('AGE_10_AND_UNDER', 'AGE_11_TO_15', 'AGE_16_TO_17')
        then 'UNDER_18_NO_FURTHER_ACTION' else 'STANDARD' end as class,
    r.status as outcome, r.received_at as began_at, r.decided_at as ended_at, r.destroyed_at
from referral r
where r.status <> 'CASE_OPENED' and r.borough = (select current_setting('app.borough', true))
    and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),'
union all
select c.borough, c.person_id, 'CASE', c.id,
    c.prefix || '-C-' || to_char(c.opened_at at time zone 'UTC', 'YYYY') || '-'
        || lpad(c.number::text, greatest(6, length(c.number::text)), '0'),
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
create or replace function destroy_record(record uuid, at timestamptz)
    returns integer
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    deleted integer;
begin
    if not exists (select 1 from record_retention t
        where t.person_id = record and t.decision = 'DESTROY' and t.holds = 0
            and t.borough = current_setting('app.borough', true)
            and t.decided_by <> current_setting('app.subject', true)
            and current_setting('app.roles', true) ~ ',(auditor|borough-admin),')
        or exists (select 1 from retention_hold h where h.person_id = record and h.lifted_at is null)
        or exists (select 1 from referral r where r.person_id = record and r.decided_at is null)
        or exists (select 1 from safeguarding_case c where c.person_id = record and c.closed_at is null)
        or exists (select 1 from advice a where a.person_id = record and a.answered_at is null)
        or exists (select 1 from subject_access_request q where q.person_id = record and q.closed_at is null)
    then
        raise exception 'this record may not be destroyed' using errcode = 'check_violation';
    end if;
    delete from linkage_check where referral_id in (select r.id from referral r where r.person_id = record);
    delete from person_token where referral_id in (select r.id from referral r where r.person_id = record);
    get diagnostics deleted = row_count;
    update referral r set destroyed_at = at where r.person_id = record;
    update safeguarding_case c set destroyed_at = at where c.person_id = record;
    update subject_access_request q set destroyed_at = at where q.person_id = record;
    update advice a set destroyed_at = at where a.person_id = record;
    return deleted;
end
$$;
