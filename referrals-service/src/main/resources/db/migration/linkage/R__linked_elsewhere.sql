-- What a borough may learn of the others about the person of its own referral: where, whom to ask, and whether it is open. Only for
-- officers, chairs and the service itself, and only of matches that few strangers share.
set local check_function_bodies = off;
create or replace function linked_elsewhere(asked uuid, checked_only boolean)
    returns table (borough text, referral_id uuid, person_id uuid, reference text, open boolean, kinds text[])
    language sql stable security definer set search_path = public, pg_temp
as $$
    select r.borough, r.id, r.person_id,
        reference_of(r.prefix, 'R', r.received_at, r.number),
        r.status in ('RECEIVED', 'SCREENING', 'ON_HOLD')
            or exists (select 1 from safeguarding_case c where c.referral_id = r.id and c.closed_at is null),
        array_agg(distinct other.kind)
    from referral me
    join person_token mine on mine.referral_id = me.id
    cross join lateral (
        select t.referral_id, t.kind from person_token t
        where t.token = mine.token and t.borough <> me.borough
            and not (checked_only and exists (select 1 from linkage_check c where c.referral_id = t.referral_id))
        order by t.referral_id desc limit 200) other
    join referral r on r.id = other.referral_id
    where me.id = asked
        and me.borough = current_setting('app.borough', true)
        and current_setting('app.roles', true) ~ ',(safeguarding-officer|panel-chair|system),'
    group by r.id
    having count(distinct other.kind) > 1
        or bool_or(other.kind in ('GIVEN_FAMILY_BIRTH', 'BIRTH_POSTCODE', 'GIVEN_FAMILY_POSTCODE'))
$$;
revoke all on function linked_elsewhere(uuid, boolean) from public;
grant execute on function linked_elsewhere(uuid, boolean) to ${service}_app;
