-- How long a borough keeps what is ended, by class, in months. A borough without a row has the defaults of the configuration.
create table retention_term (
    borough text not null constraint ck_retention_term_borough check (borough <> ''),
    class text not null constraint ck_retention_term_class
        check (class in ('STANDARD', 'UNDER_18_NO_FURTHER_ACTION', 'ADVICE')),
    months integer not null constraint ck_retention_term_months check (months between 1 and 1200),
    constraint pk_retention_term primary key (borough, class)
);
insert into retention_term (borough, class, months)
select b.borough, t.class, t.months from borough_setting b
cross join (values ('STANDARD', 72), ('UNDER_18_NO_FURTHER_ACTION', 12), ('ADVICE', 72)) t (class, months);
alter table retention_term enable row level security;
alter table retention_term force row level security;
create policy governance_reads on retention_term for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),');
grant select on retention_term to ${service}_app;

-- What is destroyed leaves the indexes of what may be destroyed. When is said by data_key.
alter table referral add column destroyed_at timestamptz;
alter table safeguarding_case add column destroyed_at timestamptz;
alter table advice add column destroyed_at timestamptz;
create index ix_referral_ended on referral (borough, decided_at)
    where decided_at is not null and destroyed_at is null and status <> 'CASE_OPENED';
create index ix_safeguarding_case_ended on safeguarding_case (borough, closed_at)
    where closed_at is not null and destroyed_at is null;
create index ix_advice_ended on advice (borough, answered_at) where answered_at is not null and destroyed_at is null;
create index ix_referral_person on referral (person_id);
create index ix_advice_person on advice (person_id);
create index ix_agenda_item_person on agenda_item (person_id);
create index ix_assessment_person on assessment (person_id);
create index ix_plan_action_person on plan_action (person_id);
create index ix_plan_reason_person on plan_reason (person_id);
create index ix_support_session_person on support_session (person_id);
create index ix_case_document_person on case_document (person_id);

-- What was decided about keeping or destroying one record: all that one data key seals.
create table record_retention (
    person_id uuid constraint pk_record_retention primary key,
    version bigint not null,
    borough text not null constraint ck_record_retention_borough check (borough <> ''),
    holds integer not null constraint ck_record_retention_holds check (holds >= 0),
    decision text constraint ck_record_retention_decision check (decision in ('DESTROY', 'KEEP')),
    decided_by text,
    decided_at timestamptz,
    reason bytea,
    keep_until date,
    -- nobody decides without a name, a time and a reason; what is kept is kept until a day
    constraint ck_record_retention_decided check ((decision is null) = (decided_by is null)
        and (decision is null) = (decided_at is null) and (decision is null) = (reason is null)),
    constraint ck_record_retention_kept check ((decision is not distinct from 'KEEP') = (keep_until is not null)),
    constraint ck_record_retention_held check (holds = 0 or decision is distinct from 'DESTROY')
);

create table retention_hold (
    id uuid constraint pk_retention_hold primary key,
    borough text not null constraint ck_retention_hold_borough check (borough <> ''),
    person_id uuid not null constraint fk_retention_hold_person_id references record_retention,
    ground text not null,
    reason bytea not null,
    placed_by text not null,
    placed_at timestamptz not null,
    lifted_by text,
    lifted_at timestamptz,
    lift_reason bytea,
    constraint ck_retention_hold_lifted check ((lifted_by is null) = (lifted_at is null)
        and (lifted_by is null) = (lift_reason is null)),
    constraint ck_retention_hold_two check (lifted_by is null or lifted_by <> placed_by)
);
create index ix_retention_hold_person on retention_hold (person_id, placed_at desc, id desc);
create index ix_retention_hold_standing on retention_hold (borough, placed_at desc, id desc) where lifted_at is null;

-- The receipt of a destruction: ids, codes, counts and times. It outlives the record and names nobody.
create table destruction (
    id uuid constraint pk_destruction primary key,
    borough text not null constraint ck_destruction_borough check (borough <> ''),
    person_id uuid not null constraint uq_destruction_person_id unique,
    kind text not null,
    entity_id uuid not null,
    class text not null,
    ended_at timestamptz not null,
    due_on date not null,
    reviewed_by text not null,
    reviewed_at timestamptz not null,
    destroyed_by text not null,
    destroyed_at timestamptz not null,
    sealed_values integer not null,
    links_deleted integer not null,
    digest bytea not null,
    constraint ck_destruction_two check (reviewed_by <> destroyed_by)
);
create index ix_destruction_borough on destruction (borough, destroyed_at desc, id desc);

-- Who else was told of the person, and whether they confirmed that they destroyed what they had.
create table destruction_receipt (
    id uuid constraint pk_destruction_receipt primary key,
    borough text not null constraint ck_destruction_receipt_borough check (borough <> ''),
    destruction_id uuid not null constraint fk_destruction_receipt_destruction_id references destruction,
    kind text not null constraint ck_destruction_receipt_kind check (kind in ('AGENCY', 'PROVIDER', 'BOROUGH')),
    receiver text not null,
    confirmed_on date,
    confirmed_by text,
    confirmed_at timestamptz,
    constraint uq_destruction_receipt unique (destruction_id, kind, receiver),
    constraint ck_destruction_receipt_confirmed check ((confirmed_on is null) = (confirmed_by is null)
        and (confirmed_on is null) = (confirmed_at is null))
);
create index ix_destruction_receipt_outstanding on destruction_receipt (borough, destruction_id) where confirmed_on is null;

alter table record_retention enable row level security;
alter table record_retention force row level security;
alter table retention_hold enable row level security;
alter table retention_hold force row level security;
alter table destruction enable row level security;
alter table destruction force row level security;
alter table destruction_receipt enable row level security;
alter table destruction_receipt force row level security;

create policy governed on record_retention to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),')
    with check (borough = (select current_setting('app.borough', true)));
grant select, insert, update on record_retention to ${service}_app;
create policy owner_checks on record_retention for select to ${service}_owner using (true);

create policy governance_reads on retention_hold for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),');
create policy somebody_holds on retention_hold for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and placed_by = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),');
create policy another_lifts on retention_hold for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin),')
    with check (borough = (select current_setting('app.borough', true))
        and lifted_by = (select current_setting('app.subject', true)));
grant select, insert, update on retention_hold to ${service}_app;
create policy owner_checks on retention_hold for select to ${service}_owner using (true);

create policy governance_reads on destruction for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin),');
create policy second_person_destroys on destruction for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and destroyed_by = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin),');
grant select, insert on destruction to ${service}_app;

create policy governance_works on destruction_receipt to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin),')
    with check (borough = (select current_setting('app.borough', true)));
grant select, insert, update on destruction_receipt to ${service}_app;

-- Records of the own borough in codes, for those who keep or destroy them and see nothing else of them. Read with the rights of the
-- owner, who cannot sign in.
create policy owner_links on advice for select to ${service}_owner using (true);
create view retention_record with (security_barrier) as
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
    and (select current_setting('app.roles', true)) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),';
grant select on retention_record to ${service}_app;

-- Whose record it is, the borough that holds its key says: a case that came from elsewhere left its referral there.
-- Other records of the own borough that are probably of the same person: by tokens that few strangers share, as in linked_elsewhere,
-- and a question that became a referral. Sealed with keys of their own.
create function linked_records(record uuid)
    returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
as $$
    select r.person_id
    from referral me
    join data_key mine_key on mine_key.person_id = me.person_id
    join person_token mine on mine.referral_id = me.id
    join person_token t on t.token = mine.token and t.referral_id <> me.id
    join referral r on r.id = t.referral_id
    join data_key k on k.person_id = r.person_id
    where me.person_id = record and mine_key.borough = current_setting('app.borough', true)
        and k.borough = current_setting('app.borough', true)
    group by r.person_id
    having count(distinct t.kind) > 1
        or bool_or(t.kind in ('GIVEN_FAMILY_BIRTH', 'BIRTH_POSTCODE', 'GIVEN_FAMILY_POSTCODE'))
    union
    select a.person_id from referral me join advice a on a.referral_id = me.id
    where me.person_id = record and me.borough = current_setting('app.borough', true)
    union
    select r.person_id from advice a join referral r on r.id = a.referral_id
    where a.person_id = record and a.borough = current_setting('app.borough', true)
$$;
revoke all on function linked_records(uuid) from public;
grant execute on function linked_records(uuid) to ${service}_app;

-- Takes from a reviewed record what still finds the person, and marks its shell. Refuses once more what the service refuses.
create policy owner_destroys on person_token for delete to ${service}_owner using (true);
create policy owner_destroys on linkage_check for delete to ${service}_owner using (true);
create policy owner_marks on referral for update to ${service}_owner
    using (decided_at is not null) with check (destroyed_at is not null);
create policy owner_marks on safeguarding_case for update to ${service}_owner
    using (closed_at is not null) with check (destroyed_at is not null);
create policy owner_marks on advice for update to ${service}_owner
    using (answered_at is not null) with check (destroyed_at is not null);
create function destroy_record(record uuid, at timestamptz)
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
    then
        raise exception 'this record may not be destroyed' using errcode = 'check_violation';
    end if;
    delete from linkage_check where referral_id in (select r.id from referral r where r.person_id = record);
    delete from person_token where referral_id in (select r.id from referral r where r.person_id = record);
    get diagnostics deleted = row_count;
    update referral r set destroyed_at = at where r.person_id = record;
    update safeguarding_case c set destroyed_at = at where c.person_id = record;
    update advice a set destroyed_at = at where a.person_id = record;
    return deleted;
end
$$;
revoke all on function destroy_record(uuid, timestamptz) from public;
grant execute on function destroy_record(uuid, timestamptz) to ${service}_app;

-- Everything that a record's key seals, one row a value: for the count of a destruction and for subject access, so that what the one
-- destroys the other shows. A table with sealed values that is missing here fails a test.
create policy owner_collects on referral_step for select to ${service}_owner using (true);
create policy owner_collects on case_step for select to ${service}_owner using (true);
create policy owner_collects on agenda_item for select to ${service}_owner using (true);
create policy owner_collects on agenda_information for select to ${service}_owner using (true);
create policy owner_collects on assessment for select to ${service}_owner using (true);
create policy owner_collects on assessment_finding for select to ${service}_owner using (true);
create policy owner_collects on plan_action for select to ${service}_owner using (true);
create policy owner_collects on plan_reason for select to ${service}_owner using (true);
create policy owner_collects on support_session for select to ${service}_owner using (true);
create policy owner_collects on data_key for select to ${service}_owner using (true);
create view sealed_value as
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
from retention_hold h where h.lift_reason is not null;

create function count_sealed(record uuid)
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

-- Who was told of the person: the agencies of panels that heard the case or said something about it, providers of sessions, and
-- boroughs that the case came from or was offered to.
create function record_receivers(record uuid)
    returns table (kind text, receiver text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select w.kind, w.receiver from (
        select 'AGENCY' as kind, unnest(i.agencies_present) as receiver from agenda_item i where i.person_id = record
        union
        select 'AGENCY', n.agency from agenda_item i join agenda_information n on n.agenda_item_id = i.id
        where i.person_id = record
        union
        select 'PROVIDER', s.provider_organisation from support_session s where s.person_id = record
        union
        select 'BOROUGH', unnest(array[t.borough, t.to_borough]) from case_transfer t where t.person_id = record) w
    where w.receiver <> current_setting('app.borough', true)
        and exists (select 1 from data_key k where k.person_id = record and k.borough = current_setting('app.borough', true))
        and current_setting('app.roles', true) ~ ',(auditor|borough-admin),'
    order by 1, 2
$$;
revoke all on function record_receivers(uuid) from public;
grant execute on function record_receivers(uuid) to ${service}_app;
