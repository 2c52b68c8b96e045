-- How many values go with a record's key, for those who destroy it.
set local check_function_bodies = off;
create or replace function count_sealed(record uuid)
    returns integer
    language sql stable security definer set search_path = public, pg_temp
as $$
    select count(*)::integer from value_of_record(record) v
    where v.sealed is not null
        and current_setting('app.roles', true) ~ ',(auditor|borough-admin),'
        and exists (select 1 from data_key k where k.person_id = record and k.borough = current_setting('app.borough', true))
$$;
revoke all on function count_sealed(uuid) from public;
grant execute on function count_sealed(uuid) to ${service}_app;
