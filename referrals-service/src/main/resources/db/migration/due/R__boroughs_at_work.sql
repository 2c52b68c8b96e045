-- Where there may be something to look after; a step of the index a borough, however many referrals it has.
create or replace function boroughs_at_work() returns setof text
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
