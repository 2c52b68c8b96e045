-- What is due about cases, kept: computed anew for all open cases of a borough, the work list took as long as there were cases. The
-- rows are what due_to_keep says, and that alone; whatever changes about a case makes its rows anew in the same transaction (ADR 0025).

-- The periods by which the rows of a borough were made.
create table due_period (
    borough text constraint pk_due_period primary key constraint ck_due_period_borough check (borough <> ''),
    terms due_terms not null
);

create table due_kept (
    id uuid generated always as (md5(kind || about_id::text)::uuid) stored constraint pk_due_kept primary key,
    about_id uuid not null,
    kind text not null,
    case_id uuid not null constraint fk_due_kept_case_id references safeguarding_case on delete cascade,
    borough text not null constraint ck_due_kept_borough check (borough <> ''),
    reference text not null,
    owner text,
    waits boolean not null,
    -- a session is to be confirmed once it has begun
    shown_from timestamptz not null,
    due_at timestamptz not null
);
create index ix_due_kept_borough on due_kept (borough, due_at, id);
create index ix_due_kept_owner on due_kept (borough, owner, due_at, id) where owner is not null;
create index ix_due_kept_kind on due_kept (borough, kind, due_at, id);
create index ix_due_kept_case on due_kept (case_id);

alter table due_period enable row level security;
alter table due_period force row level security;
alter table due_kept enable row level security;
alter table due_kept force row level security;
create policy officer_reads on due_kept for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
grant select on due_kept to ${service}_app;
-- for the functions below alone: the owner cannot sign in
create policy owner_keeps on due_period to ${service}_owner using (true) with check (true);
create policy owner_keeps on due_kept to ${service}_owner using (true) with check (true);

-- All that is due about cases, also the sessions that are yet to begin.
create function due_to_keep(asked text, terms due_terms)
    returns setof due_row language sql stable
as $$
    select * from due_of_cases(asked, terms)
    union all
    select * from due_of_plans(asked)
    union all
    select * from due_of_sessions(asked, 'infinity', terms)
$$;

create function shown_from(kind text, due_at timestamptz, terms due_terms) returns timestamptz
    language sql immutable
    return case when kind = 'SESSION_CONFIRMATION'
        then due_at - make_interval(hours => 24 * (terms).confirmation_days) else '-infinity' end;

-- Makes the rows of one case anew. Of two transactions that changed the same case the second waits for the first, and sees its change.
-- By indexes, whatever the statistics say: a plan that was made for few rows is kept while many are written.
create function keep_due_of_case(one uuid) returns void
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
create function keep_due_of_borough(asked text, periods due_terms) returns void
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
create function chosen_terms(asked text) returns due_terms
    language sql stable
as $$
    select row(s.assessment_months, s.review_months, s.first_exit_review_months, s.last_exit_review_months, s.silence_days,
        s.confirmation_days)::due_terms
    from borough_setting s where s.borough = asked
$$;

-- Whether the rows of a borough are by these periods. The rows of a borough that chose nothing are made by the first who asks. False
-- for whoever has not heard yet of what it chose: what is due by other periods is computed.
create function keep_due(asked text, periods due_terms) returns boolean
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

-- At the end of a transaction, once for each case of which something changed: which one was made last, and nothing changed since, is
-- known until then.
create function due_changes() returns trigger
    language plpgsql
as $$
begin
    perform set_config('leabridge.due_made', '', true);
    return null;
end
$$;
create function due_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    one uuid;
begin
    if tg_table_name = 'safeguarding_case' then
        one := coalesce(new.id, old.id);
    else
        one := coalesce(new.case_id, old.case_id);
    end if;
    if current_setting('leabridge.due_made', true) is distinct from one::text then
        perform keep_due_of_case(one);
        perform set_config('leabridge.due_made', one::text, true);
    end if;
    return null;
end
$$;
create function due_terms_changed() returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    perform keep_due_of_borough(coalesce(new.borough, old.borough), chosen_terms(coalesce(new.borough, old.borough)));
    return null;
end
$$;
do $$
declare part text;
begin
    foreach part in array array['safeguarding_case', 'case_step', 'plan_action', 'support_session']
    loop
        execute format('create trigger due_changes before insert or update or delete on %I'
            ' for each statement execute function due_changes()', part);
        execute format('create constraint trigger due_changed after insert or update or delete on %I'
            ' deferrable initially deferred for each row execute function due_changed()', part);
    end loop;
end $$;
create constraint trigger due_terms_changed after insert or update or delete on borough_setting
    deferrable initially deferred for each row execute function due_terms_changed();

select keep_due_of_borough(s.borough, chosen_terms(s.borough)) from borough_setting s order by s.borough;

-- What is due, from what is kept: the same as due_item by the periods of the rows.
create function due_listed(asked text, asked_at timestamptz)
    returns setof due_row language sql stable
as $$
    select * from due_of_referrals(asked)
    union all
    select k.about_id, k.kind, 'CASE', k.case_id, k.reference, k.owner, k.waits, false, false, k.due_at
    from due_kept k
    where k.borough = asked and k.shown_from <= asked_at
$$;

-- As before, but for all of a borough from what is kept. What is overdue about one subject is computed: the rows do not know yet what
-- the transaction has changed.
create or replace function raise_overdue(asked text, asked_at timestamptz, terms due_terms, only_subject uuid, most integer)
    returns setof due_row language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
    found due_row[];
begin
    if asked is distinct from current_setting('app.borough', true)
        or coalesce(current_setting('app.roles', true), '') !~ ',(safeguarding-officer|panel-chair|provider|system),' then
        return;
    end if;
    -- each a statement of its own: one subject is found by its keys, all by the borough's indexes
    if only_subject is not null then
        found := array(select i from overdue_item(asked, asked_at, terms) i
            where i.subject_id = only_subject order by i.due_at, i.about_id, i.kind limit most);
    elsif keep_due(asked, terms) then
        found := array(select i from due_listed(asked, asked_at) i
            where i.due_at < asked_at and not exists (
                select from escalation e where e.about_id = i.about_id and e.kind = i.kind and e.due_at = i.due_at)
            order by i.due_at, i.about_id, i.kind limit most);
    else
        found := array(select i from overdue_item(asked, asked_at, terms) i
            order by i.due_at, i.about_id, i.kind limit most);
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

-- The two kinds of referrals apart, so that an index gives each in the order of the list. The choice is by case: PostgreSQL takes it
-- for safe before the policies, as it does not coalesce.
create function due_gateway_check(asked text)
    returns setof due_row language sql stable
as $$
    select r.id, 'GATEWAY_CHECK', 'REFERRAL', r.id,
        r.prefix || '-R-' || to_char(r.received_at at time zone 'UTC', 'YYYY') || '-' || lpad(r.number::text, greatest(6, length(r.number::text)), '0'),
        r.assignee, true, r.immediate_danger, r.escalated_at is not null, r.gateway_due_at
    from referral r
    where r.borough = asked and r.status in ('RECEIVED', 'SCREENING', 'ON_HOLD') and r.gateway_result is null
$$;
create function due_screening(asked text)
    returns setof due_row language sql stable
as $$
    select r.id, 'SCREENING', 'REFERRAL', r.id,
        r.prefix || '-R-' || to_char(r.received_at at time zone 'UTC', 'YYYY') || '-' || lpad(r.number::text, greatest(6, length(r.number::text)), '0'),
        r.assignee, false, r.immediate_danger, r.escalated_at is not null,
        case when r.screening_due_at is null then r.gateway_due_at else r.screening_due_at end
    from referral r
    where r.borough = asked and (r.status = 'RECEIVED' or (r.status = 'SCREENING' and r.gateway_result is not null))
$$;
create or replace function due_of_referrals(asked text)
    returns setof due_row language sql stable
as $$
    select * from due_gateway_check(asked)
    union all
    select * from due_screening(asked)
$$;

-- The order of the list to its end: a day's referrals are due at one moment.
drop index ix_referral_due;
create index ix_referral_due on referral (borough, gateway_due_at, (md5('GATEWAY_CHECK' || id::text)::uuid))
    where status in ('RECEIVED', 'SCREENING', 'ON_HOLD') and gateway_result is null;
drop index ix_referral_screening;
create index ix_referral_screening on referral
    (borough, (case when screening_due_at is null then gateway_due_at else screening_due_at end), (md5('SCREENING' || id::text)::uuid))
    where status = 'RECEIVED' or (status = 'SCREENING' and gateway_result is not null);
-- An officer's own, and what comes before all else: a referral that was just received is in none of them, unless somebody is in danger.
create index ix_referral_due_own on referral (borough, assignee, gateway_due_at, (md5('GATEWAY_CHECK' || id::text)::uuid))
    where status in ('RECEIVED', 'SCREENING', 'ON_HOLD') and gateway_result is null and assignee is not null;
create index ix_referral_screening_own on referral
    (borough, assignee, (case when screening_due_at is null then gateway_due_at else screening_due_at end),
    (md5('SCREENING' || id::text)::uuid))
    where (status = 'RECEIVED' or (status = 'SCREENING' and gateway_result is not null)) and assignee is not null;
create index ix_referral_urgent on referral (borough, gateway_due_at)
    where (immediate_danger or escalated_at is not null) and status in ('RECEIVED', 'SCREENING', 'ON_HOLD');
