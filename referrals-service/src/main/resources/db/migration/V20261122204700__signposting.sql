-- Where somebody was pointed to another service, and what came of it: a referral that was signposted, a case that no panel took on, or
-- another route in place of support. It is chased until the service has the person, or somebody says why not.
alter table borough_setting
    add column signpost_chase_days integer not null default 10
        constraint ck_borough_setting_signpost_chase check (signpost_chase_days between 1 and 60);

create table signposting (
    id uuid constraint pk_signposting primary key,
    version bigint not null,
    borough text not null constraint ck_signposting_borough check (borough <> ''),
    referral_id uuid constraint fk_signposting_referral_id references referral,
    case_id uuid constraint fk_signposting_case_id references safeguarding_case,
    person_id uuid not null,
    route text not null,
    since timestamptz not null,
    pointed_by text not null constraint ck_signposting_pointed_by check (pointed_by <> ''),
    state text not null constraint ck_signposting_state
        check (state in ('OPEN', 'NO_ANSWER', 'DECLINED', 'ACCEPTED', 'REDIRECTED', 'CLOSED')),
    chase_at timestamptz,
    chased_by text,
    chased_at timestamptz,
    words bytea,
    constraint ck_signposting_about check (num_nonnulls(referral_id, case_id) = 1),
    -- whoever no service has is asked about again
    constraint ck_signposting_chase check ((chase_at is null) = (state in ('ACCEPTED', 'REDIRECTED', 'CLOSED'))),
    constraint ck_signposting_chased check ((state = 'OPEN') = (chased_by is null)
        and (chased_by is null) = (chased_at is null) and (chased_by is null) = (words is null))
);
-- what waits for an answer is chased once
create unique index uq_signposting_waiting on signposting (coalesce(case_id, referral_id), route) where chase_at is not null;
-- in the order of the lists
create index ix_signposting_chase on signposting (borough, chase_at, id) where chase_at is not null;
create index ix_signposting_case on signposting (case_id, since desc, id desc) where case_id is not null;
create index ix_signposting_referral on signposting (referral_id, since desc, id desc) where referral_id is not null;
create index ix_signposting_person on signposting (person_id);

alter table signposting enable row level security;
alter table signposting force row level security;
create policy officer_reads on signposting for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy somebody_points on signposting for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and state = 'OPEN'
        and pointed_by = (select current_setting('app.subject', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
create policy officer_chases on signposting for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and state not in ('REDIRECTED', 'CLOSED')
        and (select current_setting('app.roles', true)) like '%,safeguarding-officer,%')
    with check (borough = (select current_setting('app.borough', true))
        and chased_by = (select current_setting('app.subject', true)));
grant select, insert, update (version, state, chase_at, chased_by, chased_at, words) on signposting to ${service}_app;

-- goes with its case, see ADR 0024; what it says is shown with the person's record, and the row goes with it, see ADR 0027
create policy owner_reads on signposting for select to ${service}_owner using (true);
create policy owner_destroys on signposting for delete to ${service}_owner using (true);
create policy owner_moves on signposting for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));

-- Takes a case over, with all that hangs on it. False when the offer does not stand any more, or is not the actor's to accept.
create or replace function take_over_case(asked uuid, words bytea, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    offer case_transfer := standing_offer(asked);
begin
    if offer.id is null then
        return false;
    end if;
    update safeguarding_case c
    set borough = offer.to_borough, origin_borough = nullif(coalesce(c.origin_borough, c.borough), offer.to_borough),
        status = c.resumes_as, resumes_as = null, status_since = moment, assignee = null, version = c.version + 1
    where c.id = offer.case_id and c.borough = offer.borough and c.status = 'TRANSFER_OFFERED';
    if not found then
        return false;
    end if;
    update case_step set borough = offer.to_borough where case_id = offer.case_id;
    update assessment_finding f set borough = offer.to_borough
    from assessment a where a.id = f.assessment_id and a.case_id = offer.case_id;
    update assessment set borough = offer.to_borough where case_id = offer.case_id;
    update plan_action set borough = offer.to_borough where case_id = offer.case_id;
    update plan_reason set borough = offer.to_borough where case_id = offer.case_id;
    update support_session set borough = offer.to_borough where case_id = offer.case_id;
    update case_document set borough = offer.to_borough where case_id = offer.case_id;
    update signposting set borough = offer.to_borough where case_id = offer.case_id;
    update data_key set borough = offer.to_borough where person_id = offer.person_id;
    update agenda_item set transferred_at = case when borough = offer.to_borough then null else moment end
    where case_id = offer.case_id and (transferred_at is null) <> (borough = offer.to_borough);
    update case_transfer
    set status = 'ACCEPTED', answered_by = current_setting('app.subject', true), answered_at = moment, answer = words,
        version = version + 1
    where id = offer.id;
    return true;
end $$;

-- That somebody asked another service does not show that anybody worked with the person. No case has such a line yet, so what is kept
-- of what is due stays as it is.
create or replace function due_of_cases(asked text, terms due_terms)
    returns setof due_row language sql stable
as $$
    select c.id, due.kind, 'CASE', c.id,
        c.prefix || '-C-' || to_char(c.opened_at at time zone 'UTC', 'YYYY') || '-' || lpad(c.number::text, greatest(6, length(c.number::text)), '0'),
        c.assignee, false, false, false, due.at
    from safeguarding_case c
    cross join lateral (
        select max(s.at) filter (where s.kind = 'START_SUPPORT') as supported,
            max(s.at) filter (where s.kind = 'AGREE_EXIT') as exited,
            max(s.at) filter (where s.kind = 'ASSESSED') as assessed,
            max(s.at) filter (where s.kind = 'REVIEW') as reviewed,
            max(s.at) filter (where s.kind <> 'ASSIGNED' and s.kind not like 'PLAN\_%' and s.kind not like 'SESSION\_%'
                and s.kind not like 'DOCUMENT\_%' and s.kind not like 'SIGNPOST\_%') as stepped
        from case_step s
        where s.case_id = c.id) done
    cross join lateral (values
        ('ASSESSMENT', case when c.status in ('ADOPTED', 'CONSENT_SOUGHT', 'SUPPORT_ACTIVE', 'EXIT_PROPOSED')
            then coalesce(last_moment(done.assessed, (terms).assessment_months), last_moment(done.supported, 0)) end),
        ('REVIEW', case when c.status in ('SUPPORT_ACTIVE', 'EXIT_PROPOSED')
            then last_moment(greatest(done.supported, done.reviewed), (terms).review_months) end),
        ('FIRST_EXIT_REVIEW', case when c.status = 'EXITED'
            then last_moment(done.exited, (terms).first_exit_review_months) end),
        ('LAST_EXIT_REVIEW', case when c.status = 'REVIEW_6M'
            then last_moment(done.exited, (terms).last_exit_review_months) end),
        ('SILENCE', case when c.status = 'SUPPORT_ACTIVE'
            then greatest(done.stepped, (select max(m.starts_at) from support_session m where m.case_id = c.id and m.state = 'HELD'))
                + make_interval(hours => 24 * (terms).silence_days) end)) due (kind, at)
    where c.borough = asked
        and c.status in ('ADOPTED', 'CONSENT_SOUGHT', 'SUPPORT_ACTIVE', 'EXIT_PROPOSED', 'EXITED', 'REVIEW_6M')
        and due.at is not null
$$;

-- Services that are to be asked: a function for each kind of subject. The subject is looked up for each, whatever the statistics say
-- (offset 0): no plan begins with all referrals or cases of a borough. Nothing is due about a subject that stands still; about one that has ended it is.
create function due_signposts_of_referrals(asked text)
    returns setof due_row language sql stable
as $$
    select s.id, 'SIGNPOST_CHASE', 'REFERRAL', s.referral_id,
        r.prefix || '-R-' || to_char(r.received_at at time zone 'UTC', 'YYYY') || '-' || lpad(r.number::text, greatest(6, length(r.number::text)), '0'),
        r.assignee, false, false, false, s.chase_at
    from signposting s
    cross join lateral (select * from referral x where x.id = s.referral_id and x.status <> 'ON_HOLD' offset 0) r
    where s.borough = asked and s.chase_at is not null
$$;
create function due_signposts_of_cases(asked text)
    returns setof due_row language sql stable
as $$
    select s.id, 'SIGNPOST_CHASE', 'CASE', s.case_id,
        c.prefix || '-C-' || to_char(c.opened_at at time zone 'UTC', 'YYYY') || '-' || lpad(c.number::text, greatest(6, length(c.number::text)), '0'),
        c.assignee, false, false, false, s.chase_at
    from signposting s
    cross join lateral (select * from safeguarding_case x
        where x.id = s.case_id and x.status not in ('ON_HOLD', 'TRANSFER_OFFERED', 'POLICE_LED') offset 0) c
    where s.borough = asked and s.chase_at is not null
$$;
create function due_of_signposts(asked text)
    returns setof due_row language sql stable
as $$
    select * from due_signposts_of_referrals(asked)
    union all
    select * from due_signposts_of_cases(asked)
$$;

create or replace function due_item(asked text, asked_at timestamptz, terms due_terms)
    returns setof due_row language sql stable
as $$
    select * from due_of_referrals(asked)
    union all
    select * from due_of_cases(asked, terms)
    union all
    select * from due_of_plans(asked)
    union all
    select * from due_of_sessions(asked, asked_at, terms)
    union all
    select * from due_of_signposts(asked)
$$;

-- Signposts are not kept: as of referrals, when they are due is their own column.
create or replace function due_listed(asked text, asked_at timestamptz)
    returns setof due_row language sql stable
as $$
    select * from due_of_referrals(asked)
    union all
    select * from due_of_signposts(asked)
    union all
    select k.about_id, k.kind, 'CASE', k.case_id, k.reference, k.owner, k.waits, false, false, k.due_at
    from due_kept k
    where k.borough = asked and k.shown_from <= asked_at
$$;

-- A record takes along where its person was pointed to.
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
    delete from signposting where person_id = record;
    update referral r set destroyed_at = at where r.person_id = record;
    update safeguarding_case c set destroyed_at = at where c.person_id = record;
    update subject_access_request q set destroyed_at = at where q.person_id = record;
    update advice a set destroyed_at = at where a.person_id = record;
    return deleted;
end
$$;

-- Everything that a record's key seals: words of signposts, too.
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
