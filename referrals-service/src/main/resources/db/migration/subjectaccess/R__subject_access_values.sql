-- What is held in the records of one request that is open: sealed values, and facts that stand in codes, as far as the actor's borough
-- holds them. Documents are listed by name.
set local check_function_bodies = off;
create or replace function subject_access_values(request uuid)
    returns table (person_id uuid, entity_id uuid, at timestamptz, codes text[], purpose text, sealed bytea)
    language sql stable security definer set search_path = public, pg_temp
as $$
    with named as (
        select c.person_id from subject_access_request q
        join subject_access_record c on c.request_id = q.id and c.borough = q.borough
        where q.id = request and q.outcome is null
            and q.borough = current_setting('app.borough', true)
            and current_setting('app.roles', true) like '%,auditor,%'
            and answers_for(c.person_id))
    select n.person_id, v.entity_id, v.at, v.codes, v.purpose, v.sealed
    from named n cross join lateral value_of_record(n.person_id) v
    where v.shown and current_setting('app.borough', true) = any (v.held_by)
    order by v.at, v.purpose, v.entity_id
$$;
revoke all on function subject_access_values(uuid) from public;
grant execute on function subject_access_values(uuid) to ${service}_app;
