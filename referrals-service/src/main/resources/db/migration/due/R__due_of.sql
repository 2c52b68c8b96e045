-- What is due, computed whenever somebody asks. No due date of a case is stored: periods are the borough's, and what was done is in the
-- chronology. The service's domain says the same of one case (SupportDue), and a test holds the two together (ADR 0025).
set local check_function_bodies = off;
-- The last moment of a day in London, a number of months after the day of something.
create or replace function last_moment(since timestamptz, months integer) returns timestamptz
    language sql immutable
    return (((since at time zone 'Europe/London')::date + make_interval(months => months))::date + 1)::timestamp
        at time zone 'Europe/London' - interval '1 millisecond';

-- The police's answer, and the screening: with somebody who has looked, it waits for that answer. The two apart, and apart by how urgent
-- they are (0 is somebody in danger about whom the chair was told, 3 neither), so that an index gives each in the order of the list. The
-- choice is by case: PostgreSQL takes it for safe before the policies, as it does not coalesce.
create or replace function due_gateway_check_of(asked text, urgency integer)
    returns setof due_row language sql stable
as $$
    select r.id, 'GATEWAY_CHECK', 'REFERRAL', r.id,
        reference_of(r.prefix, 'R', r.received_at, r.number), r.assignee, true, r.immediate_danger, r.escalated_at is not null, r.gateway_due_at
    from referral r
    where r.borough = asked and r.status in ('RECEIVED', 'SCREENING', 'ON_HOLD') and r.gateway_result is null
        and (case when r.immediate_danger and r.escalated_at is not null then 0 when r.immediate_danger then 1
            when r.escalated_at is not null then 2 else 3 end) = urgency
$$;
create or replace function due_screening_of(asked text, urgency integer)
    returns setof due_row language sql stable
as $$
    select r.id, 'SCREENING', 'REFERRAL', r.id,
        reference_of(r.prefix, 'R', r.received_at, r.number), r.assignee, false, r.immediate_danger, r.escalated_at is not null,
        case when r.screening_due_at is null then r.gateway_due_at else r.screening_due_at end
    from referral r
    where r.borough = asked and (r.status = 'RECEIVED' or (r.status = 'SCREENING' and r.gateway_result is not null))
        and (case when r.immediate_danger and r.escalated_at is not null then 0 when r.immediate_danger then 1
            when r.escalated_at is not null then 2 else 3 end) = urgency
$$;
create or replace function due_of_referrals(asked text)
    returns setof due_row language sql stable
as $$
    select * from due_gateway_check_of(asked, 0)
    union all
    select * from due_gateway_check_of(asked, 1)
    union all
    select * from due_gateway_check_of(asked, 2)
    union all
    select * from due_gateway_check_of(asked, 3)
    union all
    select * from due_screening_of(asked, 0)
    union all
    select * from due_screening_of(asked, 1)
    union all
    select * from due_screening_of(asked, 2)
    union all
    select * from due_screening_of(asked, 3)
$$;

-- Assessments, reviews and silence, by the chronology and by the sessions that were held. That somebody was given the case, filed a
-- document or asked another service does not show that anybody worked with the person.
create or replace function due_of_cases(asked text, terms due_terms)
    returns setof due_row language sql stable
as $$
    select c.id, due.kind, 'CASE', c.id,
        reference_of(c.prefix, 'C', c.opened_at, c.number), c.assignee, false, false, false, due.at
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

-- Whoever has turned 18 is asked for their own consent.
create or replace function due_of_consents(asked text)
    returns setof due_row language sql stable
as $$
    select c.id, 'CONSENT', 'CASE', c.id,
        reference_of(c.prefix, 'C', c.opened_at, c.number), c.assignee, false, false, false, c.consent_lapsed_at
    from safeguarding_case c
    where c.borough = asked and c.consent_lapsed_at is not null
        and c.status in ('CONSENT_SOUGHT', 'SUPPORT_ACTIVE', 'EXIT_PROPOSED')
$$;

-- Actions of plans while somebody can end them. Those that are nobody's are an agency's: the borough waits for it.
create or replace function due_of_plans(asked text)
    returns setof due_row language sql stable
as $$
    select a.id, 'PLAN_ACTION', 'CASE', c.id,
        reference_of(c.prefix, 'C', c.opened_at, c.number), coalesce(a.owner_subject, c.assignee), a.owner_subject is null, false, false,
        (a.due_on + 1)::timestamp at time zone 'Europe/London' - interval '1 millisecond'
    from plan_action a
    join safeguarding_case c on c.id = a.case_id
    where a.borough = asked and a.state = 'OPEN'
        and c.status in ('ADOPTED', 'CONSENT_SOUGHT', 'SUPPORT_ACTIVE', 'EXIT_PROPOSED')
$$;

-- Sessions whose time has come and of which not both have said whether they were held.
create or replace function due_of_sessions(asked text, asked_at timestamptz, terms due_terms)
    returns setof due_row language sql stable
as $$
    select m.id, 'SESSION_CONFIRMATION', 'CASE', c.id,
        reference_of(c.prefix, 'C', c.opened_at, c.number), c.assignee, m.coordinator_by is not null, false, false,
        m.starts_at + make_interval(hours => 24 * (terms).confirmation_days)
    from support_session m
    join safeguarding_case c on c.id = m.case_id
    where m.borough = asked and m.state = 'PLANNED' and m.starts_at <= asked_at and c.status not in ('CLOSED', 'TRANSFERRED')
$$;

-- Services that are to be asked: a function for each kind of subject. The subject is looked up for each, whatever the statistics say
-- (offset 0): no plan begins with all referrals or cases of a borough. Nothing is due about a subject that stands still; about one that
-- has ended it is.
create or replace function due_signposts_of_referrals(asked text)
    returns setof due_row language sql stable
as $$
    select s.id, 'SIGNPOST_CHASE', 'REFERRAL', s.referral_id,
        reference_of(r.prefix, 'R', r.received_at, r.number), r.assignee, false, false, false, s.chase_at
    from signposting s
    cross join lateral (select * from referral x where x.id = s.referral_id and x.status <> 'ON_HOLD' offset 0) r
    where s.borough = asked and s.chase_at is not null
$$;
create or replace function due_signposts_of_cases(asked text)
    returns setof due_row language sql stable
as $$
    select s.id, 'SIGNPOST_CHASE', 'CASE', s.case_id,
        reference_of(c.prefix, 'C', c.opened_at, c.number), c.assignee, false, false, false, s.chase_at
    from signposting s
    cross join lateral (select * from safeguarding_case x
        where x.id = s.case_id and x.status not in ('ON_HOLD', 'TRANSFER_OFFERED', 'POLICE_LED') offset 0) c
    where s.borough = asked and s.chase_at is not null
$$;
create or replace function due_of_signposts(asked text)
    returns setof due_row language sql stable
as $$
    select * from due_signposts_of_referrals(asked)
    union all
    select * from due_signposts_of_cases(asked)
$$;

-- All of it. A new kind is a function like those above, and a line here.
create or replace function due_item(asked text, asked_at timestamptz, terms due_terms)
    returns setof due_row language sql stable
as $$
    select * from due_of_referrals(asked)
    union all
    select * from due_of_cases(asked, terms)
    union all
    select * from due_of_consents(asked)
    union all
    select * from due_of_plans(asked)
    union all
    select * from due_of_sessions(asked, asked_at, terms)
    union all
    select * from due_of_signposts(asked)
$$;
