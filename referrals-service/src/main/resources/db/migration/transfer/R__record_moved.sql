-- Where the record of a case went that the actor's borough handed over: as far as that borough knows, and nothing of what follows there.
create or replace function record_moved(record uuid)
    returns table (to_borough text, moved_at timestamptz)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select t.to_borough, t.answered_at
    from case_transfer t
    join data_key k on k.person_id = t.person_id and k.borough <> t.borough
    where t.person_id = record
        and t.status = 'ACCEPTED'
        and t.borough = current_setting('app.borough', true)
        and current_setting('app.roles', true) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),'
    order by t.answered_at desc
    limit 1
$$;
revoke all on function record_moved(uuid) from public;
grant execute on function record_moved(uuid) to ${service}_app;
