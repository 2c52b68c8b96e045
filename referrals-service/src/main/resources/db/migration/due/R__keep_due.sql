-- What is due about cases, kept: computed anew for all open cases of a borough, the work list took as long as there were cases. The
-- rows are what due_to_keep says, and that alone; whatever changes about a case makes its rows anew in the same transaction (ADR 0025).
set local check_function_bodies = off;
-- All that is due about cases, also the sessions that are yet to begin.
create or replace function due_to_keep(asked text, terms due_terms)
    returns setof due_row language sql stable
as $$
    select * from due_of_cases(asked, terms)
    union all
    select * from due_of_consents(asked)
    union all
    select * from due_of_plans(asked)
    union all
    select * from due_of_sessions(asked, 'infinity', terms)
$$;

create or replace function shown_from(kind text, due_at timestamptz, terms due_terms) returns timestamptz
    language sql immutable
    return case when kind = 'SESSION_CONFIRMATION'
        then due_at - make_interval(hours => 24 * (terms).confirmation_days) else '-infinity' end;

-- Makes the rows of one case anew. Of two transactions that changed the same case the second waits for the first, and sees its change.
-- By indexes, whatever the statistics say: a plan that was made for few rows is kept while many are written.
create or replace function keep_due_of_case(one uuid) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp set enable_seqscan = off
as $$
declare
    here text;
    periods due_terms;
begin
    perform pg_advisory_xact_lock(20261122, hashtext(one::text) & 63);
    delete from due_kept k where k.case_id = one;
    here := (select c.borough from safeguarding_case c where c.id = one);
    periods := (select p.terms from due_period p where p.borough = here);
    if periods is not null then
        insert into due_kept (about_id, kind, case_id, borough, reference, owner, waits, shown_from, due_at)
        select i.about_id, i.kind, i.subject_id, here, i.reference, i.owner, i.waits,
            shown_from(i.kind, i.due_at, periods), i.due_at
        from due_to_keep(here, periods) i where i.subject_id = one;
    end if;
end
$$;
revoke all on function keep_due_of_case(uuid) from public;

-- Makes the rows of all cases of a borough anew, or none of them without periods; no case is made anew meanwhile.
create or replace function keep_due_of_borough(asked text, periods due_terms) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    perform pg_advisory_xact_lock(20261122, bucket) from generate_series(0, 63) bucket;
    if (select p.terms from due_period p where p.borough = asked) is not distinct from periods then
        return;
    end if;
    delete from due_kept k where k.borough = asked;
    delete from due_period p where p.borough = asked;
    if periods is not null then
        insert into due_period (borough, terms) values (asked, periods);
        insert into due_kept (about_id, kind, case_id, borough, reference, owner, waits, shown_from, due_at)
        select i.about_id, i.kind, i.subject_id, asked, i.reference, i.owner, i.waits,
            shown_from(i.kind, i.due_at, periods), i.due_at
        from due_to_keep(asked, periods) i;
    end if;
end
$$;
revoke all on function keep_due_of_borough(text, due_terms) from public;

-- What a borough chose; null when it leaves it to the service.
create or replace function chosen_terms(asked text) returns due_terms
    language sql stable
as $$
    select row(s.assessment_months, s.review_months, s.first_exit_review_months, s.last_exit_review_months, s.silence_days,
        s.confirmation_days)::due_terms
    from borough_setting s where s.borough = asked
$$;

-- Whether the rows of a borough are by these periods. The rows of a borough that chose nothing are made by the first who asks. False
-- for whoever has not heard yet of what it chose: what is due by other periods is computed.
create or replace function keep_due(asked text, periods due_terms) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    if asked is distinct from current_setting('app.borough', true)
        or coalesce(current_setting('app.roles', true), '') !~ ',(safeguarding-officer|panel-chair|system),' then
        return false;
    end if;
    if (select p.terms from due_period p where p.borough = asked) is not distinct from periods then
        return true;
    end if;
    if exists (select from borough_setting s where s.borough = asked) then
        return false;
    end if;
    perform keep_due_of_borough(asked, periods);
    return true;
end
$$;
revoke all on function keep_due(text, due_terms) from public;
grant execute on function keep_due(text, due_terms) to ${service}_app;

-- What is due, from what is kept: the same as due_item by the periods of the rows. Of referrals and signposts nothing is kept: when they
-- are due is their own column.
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
