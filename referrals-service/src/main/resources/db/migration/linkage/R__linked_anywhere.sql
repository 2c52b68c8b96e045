-- Which of these referrals of the own borough share a token with any other: for the check at intake, which lets most pass with this.
create or replace function linked_anywhere(asked uuid[])
    returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
as $$
    select distinct mine.referral_id from person_token mine
    where mine.referral_id = any (asked)
        and mine.borough = current_setting('app.borough', true)
        and current_setting('app.roles', true) = ',system,'
        and exists (select 1 from person_token t where t.token = mine.token and t.referral_id <> mine.referral_id)
$$;
revoke all on function linked_anywhere(uuid[]) from public;
grant execute on function linked_anywhere(uuid[]) to ${service}_app;
