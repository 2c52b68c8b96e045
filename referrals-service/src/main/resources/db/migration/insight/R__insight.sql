-- One line a referral that was received in a period, with how far it came: its own borough's for officers and chairs, all for those
-- who release the partnership's figures. The functions below count it; nobody reads it.
create or replace function insight_journey(asked text, since timestamptz, until timestamptz)
    returns table (borough text, quarter text, sector text, concern text, age_band text, sex text, ethnic_group text, stage text,
        received_at timestamptz, decided_at timestamptz, opened_at timestamptz, discussed_at timestamptz, adopted_at timestamptz,
        supported_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select r.borough,
        'Q' || extract(quarter from (r.received_at at time zone 'Europe/London') - interval '3 months'),
        r.sector, r.concern, r.age_band, coalesce(k.sex, 'NOT_KNOWN'), coalesce(k.ethnic_group, 'NOT_STATED'),
        case when s.exited_at is not null then 'EXITED'
            when s.adopted_at is not null then 'ADOPTED'
            when s.discussed_at is not null then 'DISCUSSED'
            when c.id is not null then 'CASE_OPENED'
            when r.decided_at is not null then 'SCREENED'
            else 'RECEIVED' end,
        r.received_at, r.decided_at, c.opened_at, s.discussed_at, s.adopted_at, s.supported_at
    from referral r
    left join referral_characteristic k on k.referral_id = r.id
    left join safeguarding_case c on c.referral_id = r.id
    left join lateral (
        select min(step.at) filter (where step.kind in ('ADOPT', 'NOT_ADOPT', 'DEFER')) as discussed_at,
            min(step.at) filter (where step.kind = 'ADOPT') as adopted_at,
            min(step.at) filter (where step.kind = 'START_SUPPORT') as supported_at,
            min(step.at) filter (where step.kind = 'AGREE_EXIT') as exited_at
        from case_step step where step.case_id = c.id) s on true
    where r.received_at >= since and r.received_at < until
        and (asked = r.borough
                and asked = current_setting('app.borough', true)
                and current_setting('app.roles', true) ~ ',(safeguarding-officer|panel-chair),'
            or asked is null and current_setting('app.roles', true) like '%,partnership-admin,%')
$$;
revoke all on function insight_journey(text, timestamptz, timestamptz) from public;

create or replace function insight_count(asked text, since timestamptz, until timestamptz)
    returns table (characteristic text, category text, stage text, referrals integer)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select case 0 when grouping(j.borough) then 'BOROUGH' when grouping(j.quarter) then 'QUARTER' when grouping(j.sector) then 'SECTOR'
            when grouping(j.concern) then 'CONCERN' when grouping(j.age_band) then 'AGE_BAND' when grouping(j.sex) then 'SEX'
            else 'ETHNIC_GROUP' end,
        coalesce(j.borough, j.quarter, j.sector, j.concern, j.age_band, j.sex, j.ethnic_group), j.stage, count(*)::integer
    from insight_journey(asked, since, until) j
    group by grouping sets ((j.stage, j.borough), (j.stage, j.quarter), (j.stage, j.sector), (j.stage, j.concern),
        (j.stage, j.age_band), (j.stage, j.sex), (j.stage, j.ethnic_group))
$$;
revoke all on function insight_count(text, timestamptz, timestamptz) from public;
grant execute on function insight_count(text, timestamptz, timestamptz) to ${service}_app;

-- Days from one stage to the next, of those that came so far.
create or replace function insight_timeliness(asked text, since timestamptz, until timestamptz)
    returns table (measure text, referrals integer, median_days double precision, ninetieth_days double precision)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select m.measure, count(*)::integer,
        percentile_cont(0.5) within group (order by m.days), percentile_cont(0.9) within group (order by m.days)
    from insight_journey(asked, since, until) j
    cross join lateral (values
        ('RECEIVED_TO_SCREENED', extract(epoch from j.decided_at - j.received_at) / 86400),
        ('OPENED_TO_DISCUSSED', extract(epoch from j.discussed_at - j.opened_at) / 86400),
        ('ADOPTED_TO_SUPPORTED', extract(epoch from j.supported_at - j.adopted_at) / 86400)) m (measure, days)
    where m.days is not null
    group by m.measure
$$;
revoke all on function insight_timeliness(text, timestamptz, timestamptz) from public;
grant execute on function insight_timeliness(text, timestamptz, timestamptz) to ${service}_app;
