-- Each fact is given, given in part or held back by name, see ADR 0034. A decision is about the words that were read: `seen` is their
-- keyed fingerprint, and where what is held has changed since, nothing is decided. What was chosen before is void.
alter table subject_access_choice
    add column decision text not null default 'HOLD_BACK'
        constraint ck_subject_access_choice_decision check (decision in ('GIVE', 'GIVE_IN_PART', 'HOLD_BACK')),
    add column seen text not null default '',
    add constraint ck_subject_access_choice_exemption check (seen = '' or (decision = 'GIVE') = (exemption is null));
alter table subject_access_choice alter column decision drop default, alter column seen drop default;

-- Records as far as the actor's borough has to answer for them: what it holds, what it passed on, and what it was offered. How a case
-- stands in another borough is not in it.
create view subject_access_shell with (security_barrier) as
select r.person_id, 'REFERRAL'::text as kind,
    r.prefix || '-R-' || to_char(r.received_at at time zone 'UTC', 'YYYY') || '-'
        || lpad(r.number::text, greatest(6, length(r.number::text)), '0') as reference, null::text as opened_from,
    r.status as outcome, r.received_at as began_at, r.decided_at as ended_at, r.destroyed_at,
    null::text as passed_to, null::timestamptz as passed_at, null::text as came_from, null::timestamptz as came_at,
    null::text as offered_by, null::timestamptz as offered_at
from referral r
where r.status <> 'CASE_OPENED' and r.borough = (select current_setting('app.borough', true))
    and (select current_setting('app.roles', true)) like '%,auditor,%'
union all
select c.person_id, 'CASE',
    c.prefix || '-C-' || to_char(c.opened_at at time zone 'UTC', 'YYYY') || '-'
        || lpad(c.number::text, greatest(6, length(c.number::text)), '0'),
    r.prefix || '-R-' || to_char(r.received_at at time zone 'UTC', 'YYYY') || '-'
        || lpad(r.number::text, greatest(6, length(r.number::text)), '0'),
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

-- Whether the actor's borough has to answer for a record.
create function answers_for(record uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$
    select exists (select 1 from subject_access_shell s where s.person_id = record)
$$;
revoke all on function answers_for(uuid) from public;
grant execute on function answers_for(uuid) to ${service}_app;

-- A request names records of its borough alone, and opens them for as long as it is open: also what the borough kept of a case that went
-- to another one, which is sealed with the key that went along. A function, so that nobody else's look at a key plans it.
alter policy auditor_answers on subject_access_record
    with check (borough = (select current_setting('app.borough', true)) and answers_for(person_id));
create function opens_what_was_kept(record uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$
    select exists (select 1 from subject_access_record c join subject_access_request q on q.id = c.request_id
            where c.person_id = record and q.outcome is null and q.borough = current_setting('app.borough', true))
        and exists (select 1 from subject_access_shell s where s.person_id = record and s.passed_at is not null)
$$;
revoke all on function opens_what_was_kept(uuid) from public;
grant execute on function opens_what_was_kept(uuid) to ${service}_app;
create policy auditor_answers on data_key for select to ${service}_app
    using ((select current_setting('app.roles', true)) like '%,auditor,%' and opens_what_was_kept(person_id));

-- Records of whoever has one of these tokens, wherever the referral was made: a case that moved is found where it is and where it was.
create or replace function records_by_tokens(asked bytea[])
    returns table (person_id uuid, kinds text[])
    language sql stable security definer set search_path = public, pg_temp
as $$
    select r.person_id, array_agg(distinct t.kind)
    from person_token t join referral r on r.id = t.referral_id
    where t.token = any (asked) and current_setting('app.roles', true) like '%,auditor,%'
    group by r.person_id
    having answers_for(r.person_id)
$$;

-- The records that officers call so, by the reference of the referral or of the case; `letter` is R or C.
create function records_called(called text, letter text, called_year integer, called_number bigint)
    returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
as $$
    select r.person_id from referral r
    where letter = 'R' and r.number = called_number and upper(r.prefix) = called
        and extract(year from r.received_at at time zone 'UTC') = called_year and answers_for(r.person_id)
    union
    select c.person_id from safeguarding_case c
    where letter = 'C' and c.number = called_number and upper(c.prefix) = called
        and extract(year from c.opened_at at time zone 'UTC') = called_year and answers_for(c.person_id)
$$;
revoke all on function records_called(text, text, integer, bigint) from public;
grant execute on function records_called(text, text, integer, bigint) to ${service}_app;

-- Whether something that a record's key seals is held by the actor's borough. What stays behind when a case moves is named; all else goes
-- with the key.
create function is_held_here(purpose text, entity uuid, record uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$
    select coalesce(case split_part(purpose, '.', 1)
        when 'referral' then (select r.borough = here from referral r where r.id = entity)
        when 'referral_step' then (select s.borough = here from referral_step s where s.id = entity)
        when 'agenda_item' then (select i.borough = here from agenda_item i where i.id = entity)
        when 'agenda_information' then (select n.borough = here from agenda_information n where n.id = entity)
        when 'advice' then (select a.borough = here from advice a where a.id = entity)
        when 'signposting' then (select s.borough = here from signposting s where s.id = entity)
        when 'case_transfer' then (select t.borough = here or (t.to_borough = here and t.status = 'ACCEPTED')
            from case_transfer t where t.id = entity)
        else (select k.borough = here from data_key k where k.person_id = record) end, false)
    from (select current_setting('app.borough', true) as here) actor
$$;
revoke all on function is_held_here(text, uuid, uuid) from public;

-- With whom a record of an open request was shared, as far as the actor's borough did it or knows.
create function subject_access_recipients(request uuid)
    returns table (person_id uuid, kind text, receiver text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    with named as (
        select c.person_id, current_setting('app.borough', true) as here from subject_access_request q
        join subject_access_record c on c.request_id = q.id and c.borough = q.borough
        where q.id = request and q.outcome is null
            and q.borough = current_setting('app.borough', true)
            and current_setting('app.roles', true) like '%,auditor,%'
            and answers_for(c.person_id))
    select n.person_id, 'POLICE', 'POLICE' from named n join referral r on r.person_id = n.person_id and r.borough = n.here
    union
    select n.person_id, 'AGENCY', unnest(i.agencies_present) from named n
    join agenda_item i on i.person_id = n.person_id and i.borough = n.here
    union
    select n.person_id, 'AGENCY', w.agency from named n
    join agenda_item i on i.person_id = n.person_id and i.borough = n.here
    join agenda_information w on w.agenda_item_id = i.id
    union
    select n.person_id, 'PROVIDER', s.provider_organisation from named n
    join support_session s on s.person_id = n.person_id and s.borough = n.here
    union
    select n.person_id, 'BOROUGH', t.to_borough from named n
    join case_transfer t on t.person_id = n.person_id and t.borough = n.here
    order by 1, 2, 3
$$;
revoke all on function subject_access_recipients(uuid) from public;
grant execute on function subject_access_recipients(uuid) to ${service}_app;

-- Open requests of other boroughs that name a case which has come here since. Who asks is not told; it ends when one of the own borough's
-- requests names the case, or when the other borough has answered.
create function subject_access_elsewhere()
    returns table (person_id uuid, reference text, borough text, came_at timestamptz, received_on date, due_on date)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select s.person_id, s.reference, q.borough, s.came_at, min(q.received_on), min(q.due_on)
    from subject_access_request q
    join subject_access_record c on c.request_id = q.id
    join subject_access_shell s on s.person_id = c.person_id and s.kind = 'CASE' and s.came_from is not null
    where q.outcome is null and q.borough <> current_setting('app.borough', true) and s.destroyed_at is null
        and not exists (select 1 from subject_access_record mine join subject_access_request own on own.id = mine.request_id
            where mine.person_id = s.person_id and own.borough = current_setting('app.borough', true)
                and own.recorded_at >= s.came_at)
    group by s.person_id, s.reference, q.borough, s.came_at
    order by min(q.due_on), s.reference
$$;
revoke all on function subject_access_elsewhere() from public;
grant execute on function subject_access_elsewhere() to ${service}_app;
