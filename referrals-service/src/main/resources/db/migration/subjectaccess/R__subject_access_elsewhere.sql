-- Open requests of other boroughs that name a case which has come here since. Who asks is not told; it ends when one of the own borough's
-- requests names the case, or when the other borough has answered.
set local check_function_bodies = off;
create or replace function subject_access_elsewhere()
    returns table (person_id uuid, reference text, borough text, came_at timestamptz, received_on date, due_on date)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select s.person_id, s.reference, q.borough, s.came_at, min(q.received_on), min(q.due_on)
    from subject_access_request q
    join subject_access_record c on c.request_id = q.id
    join subject_access_shell s on s.person_id = c.person_id and s.kind = 'CASE' and s.came_from is not null
    where q.outcome is null and q.borough <> current_setting('app.borough', true) and s.destroyed_at is null
        and not exists (select 1 from subject_access_record mine join subject_access_request own on own.id = mine.request_id
            where mine.person_id = s.person_id and own.borough = current_setting('app.borough', true)
                and own.recorded_at >= s.came_at)
    group by s.person_id, s.reference, q.borough, s.came_at
    order by min(q.due_on), s.reference
$$;
revoke all on function subject_access_elsewhere() from public;
grant execute on function subject_access_elsewhere() to ${service}_app;
