-- What is due and overdue, computed whenever somebody asks. No due date of a case is stored: periods are the borough's, and what was
-- done is in the chronology. The service's domain says the same of one case (SupportDue), and a test holds the two together (ADR 0025).

alter table borough_setting
    add column first_exit_review_months integer not null default 6
        constraint ck_borough_setting_first_exit_review check (first_exit_review_months between 1 and 24),
    add column last_exit_review_months integer not null default 12
        constraint ck_borough_setting_last_exit_review check (last_exit_review_months between 2 and 36),
    add column confirmation_days integer not null default 3
        constraint ck_borough_setting_confirmation check (confirmation_days between 1 and 60),
    add constraint ck_borough_setting_exit_reviews check (first_exit_review_months < last_exit_review_months);

-- Working days are the service's to count, so this one is kept, as the gateway check's is. Rows from before have none.
alter table referral add column screening_due_at timestamptz;

create type due_terms as (
    assessment_months integer,
    review_months integer,
    first_exit_review_months integer,
    last_exit_review_months integer,
    silence_days integer,
    confirmation_days integer);

-- Something to do by a moment: about which action or session (or the referral or case itself), of which referral or case.
create type due_row as (
    about_id uuid,
    kind text,
    subject text,
    subject_id uuid,
    reference text,
    owner text,
    waits boolean,
    danger boolean,
    escalated boolean,
    due_at timestamptz);

-- The last moment of a day in London, a number of months after the day of something.
create function last_moment(since timestamptz, months integer) returns timestamptz
    language sql immutable
    return (((since at time zone 'Europe/London')::date + make_interval(months => months))::date + 1)::timestamp
        at time zone 'Europe/London' - interval '1 millisecond';

-- The police's answer, and the screening: with somebody who has looked, it waits for that answer.
create function due_of_referrals(asked text)
    returns setof due_row language sql stable
as $$
    select r.id, 'GATEWAY_CHECK', 'REFERRAL', r.id,
        r.prefix || '-R-' || to_char(r.received_at at time zone 'UTC', 'YYYY') || '-' || lpad(r.number::text, greatest(6, length(r.number::text)), '0'),
        r.assignee, true, r.immediate_danger, r.escalated_at is not null, r.gateway_due_at
    from referral r
    where r.borough = asked and r.status in ('RECEIVED', 'SCREENING', 'ON_HOLD') and r.gateway_result is null
    union all
    select r.id, 'SCREENING', 'REFERRAL', r.id,
        r.prefix || '-R-' || to_char(r.received_at at time zone 'UTC', 'YYYY') || '-' || lpad(r.number::text, greatest(6, length(r.number::text)), '0'),
        r.assignee, false, r.immediate_danger, r.escalated_at is not null, coalesce(r.screening_due_at, r.gateway_due_at)
    from referral r
    where r.borough = asked and (r.status = 'RECEIVED' or (r.status = 'SCREENING' and r.gateway_result is not null))
$$;

-- Assessments, reviews and silence, by the chronology and by the sessions that were held.
create function due_of_cases(asked text, terms due_terms)
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
            max(s.at) filter (where s.kind <> 'ASSIGNED' and s.kind not like 'PLAN\_%' and s.kind not like 'SESSION\_%') as stepped
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

-- Actions of plans while somebody can end them. Those that are nobody's are an agency's: the borough waits for it.
create function due_of_plans(asked text)
    returns setof due_row language sql stable
as $$
    select a.id, 'PLAN_ACTION', 'CASE', c.id,
        c.prefix || '-C-' || to_char(c.opened_at at time zone 'UTC', 'YYYY') || '-' || lpad(c.number::text, greatest(6, length(c.number::text)), '0'),
        coalesce(a.owner_subject, c.assignee), a.owner_subject is null, false, false,
        (a.due_on + 1)::timestamp at time zone 'Europe/London' - interval '1 millisecond'
    from plan_action a
    join safeguarding_case c on c.id = a.case_id
    where a.borough = asked and a.state = 'OPEN'
        and c.status in ('ADOPTED', 'CONSENT_SOUGHT', 'SUPPORT_ACTIVE', 'EXIT_PROPOSED')
$$;

-- Sessions whose time has come and of which not both have said whether they were held.
create function due_of_sessions(asked text, asked_at timestamptz, terms due_terms)
    returns setof due_row language sql stable
as $$
    select m.id, 'SESSION_CONFIRMATION', 'CASE', c.id,
        c.prefix || '-C-' || to_char(c.opened_at at time zone 'UTC', 'YYYY') || '-' || lpad(c.number::text, greatest(6, length(c.number::text)), '0'),
        c.assignee, m.coordinator_by is not null, false, false,
        m.starts_at + make_interval(hours => 24 * (terms).confirmation_days)
    from support_session m
    join safeguarding_case c on c.id = m.case_id
    where m.borough = asked and m.state = 'PLANNED' and m.starts_at <= asked_at and c.status not in ('CLOSED', 'TRANSFERRED')
$$;

-- All of it. A new kind is a function like those above, and a line here.
create function due_item(asked text, asked_at timestamptz, terms due_terms)
    returns setof due_row language sql stable
as $$
    select * from due_of_referrals(asked)
    union all
    select * from due_of_cases(asked, terms)
    union all
    select * from due_of_plans(asked)
    union all
    select * from due_of_sessions(asked, asked_at, terms)
$$;

-- the screenings that are not decided, by the day they are due
create index ix_referral_screening on referral (borough, coalesce(screening_due_at, gateway_due_at), id)
    where status = 'RECEIVED' or (status = 'SCREENING' and gateway_result is not null);
-- When what was done last in a case, from the index alone. With 100,000 referrals, and 5,000 open cases of one borough with 150,000
-- lines, explain (analyze) on a busy machine finds what is overdue in 0.4 s instead of 1.4 s, an officer's own in 25 ms, and what is
-- overdue about one case in 0.4 ms.
create index ix_case_step_last on case_step (case_id, kind, at);
create index ix_plan_action_due on plan_action (borough, due_on) where state = 'OPEN';
create index ix_support_session_unsaid on support_session (borough, starts_at) where state = 'PLANNED';
create index ix_support_session_held on support_session (case_id, starts_at) where state = 'HELD';

-- the meetings to come, of all panels
create index ix_meeting_upcoming on meeting (borough, starts_at, id);

-- What was published as overdue. The key is what makes it once: whoever looks, how often, and how many at a time. It stays with the
-- borough that was late when the case goes to another.
create table escalation (
    about_id uuid not null,
    kind text not null,
    due_at timestamptz not null,
    borough text not null constraint ck_escalation_borough check (borough <> ''),
    subject text not null constraint ck_escalation_subject check (subject in ('REFERRAL', 'CASE')),
    subject_id uuid not null,
    noticed_at timestamptz not null,
    constraint pk_escalation primary key (about_id, kind, due_at),
    constraint ck_escalation_noticed check (noticed_at > due_at)
);
create index ix_escalation_subject on escalation (subject_id, due_at);

alter table escalation enable row level security;
alter table escalation force row level security;
create policy officer_reads on escalation for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
grant select on escalation to ${service}_app;

-- for the functions below alone: the owner cannot sign in
create policy owner_raises on escalation to ${service}_owner using (true) with check (true);

-- What was due before now and was not put down.
create function overdue_item(asked text, asked_at timestamptz, terms due_terms)
    returns setof due_row language sql stable
as $$
    select i.* from due_item(asked, asked_at, terms) i
    where i.due_at < asked_at
        and not exists (select from escalation e where e.about_id = i.about_id and e.kind = i.kind and e.due_at = i.due_at)
$$;

-- Puts down what is overdue and was not put down before, the longest first, and answers it to be published in the same transaction.
-- Also a provider's confirmation asks: it may end a silence that nobody has noticed yet.
create function raise_overdue(asked text, asked_at timestamptz, terms due_terms, only_subject uuid, most integer)
    returns setof due_row language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    found due_row[];
begin
    if asked is distinct from current_setting('app.borough', true)
        or coalesce(current_setting('app.roles', true), '') !~ ',(safeguarding-officer|panel-chair|provider|system),' then
        return;
    end if;
    -- two statements: one subject is found by its keys, all by the borough's indexes
    if only_subject is null then
        found := array(select i from overdue_item(asked, asked_at, terms) i
            order by i.due_at, i.about_id, i.kind limit most);
    else
        found := array(select i from overdue_item(asked, asked_at, terms) i
            where i.subject_id = only_subject order by i.due_at, i.about_id, i.kind limit most);
    end if;
    return query
    with raised as (
        insert into escalation as e (about_id, kind, due_at, borough, subject, subject_id, noticed_at)
        select o.about_id, o.kind, o.due_at, asked, o.subject, o.subject_id, asked_at from unnest(found) o
        on conflict do nothing
        returning e.about_id, e.kind, e.due_at)
    select o.* from unnest(found) o
    join raised r on r.about_id = o.about_id and r.kind = o.kind and r.due_at = o.due_at
    order by o.due_at, o.about_id, o.kind;
end
$$;
revoke all on function raise_overdue(text, timestamptz, due_terms, uuid, integer) from public;
grant execute on function raise_overdue(text, timestamptz, due_terms, uuid, integer) to ${service}_app;

-- Where there may be something to look after; a step of the index a borough, however many referrals it has.
create function boroughs_at_work() returns setof text
    language sql stable security definer set search_path = public, pg_temp
as $$
    with recursive
        referred (borough) as (
            (select r.borough from referral r order by r.borough limit 1)
            union all
            select (select r.borough from referral r where r.borough > before.borough order by r.borough limit 1)
            from referred before where before.borough is not null),
        supported (borough) as (
            (select c.borough from safeguarding_case c order by c.borough limit 1)
            union all
            select (select c.borough from safeguarding_case c where c.borough > before.borough order by c.borough limit 1)
            from supported before where before.borough is not null)
    select borough from referred where borough is not null
    union
    select borough from supported where borough is not null
$$;
revoke all on function boroughs_at_work() from public;
grant execute on function boroughs_at_work() to ${service}_keeper;
