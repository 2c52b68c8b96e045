-- With whom a record of an open request was shared, as far as the actor's borough did it or knows.
create or replace function subject_access_recipients(request uuid)
    returns table (person_id uuid, kind text, receiver text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    with named as (
        select c.person_id, current_setting('app.borough', true) as here from subject_access_request q
        join subject_access_record c on c.request_id = q.id and c.borough = q.borough
        where q.id = request and q.outcome is null
            and q.borough = current_setting('app.borough', true)
            and current_setting('app.roles', true) like '%,auditor,%'
            and answers_for(c.person_id))
    select n.person_id, 'POLICE', 'POLICE' from named n join referral r on r.person_id = n.person_id and r.borough = n.here
    union
    select n.person_id, 'AGENCY', unnest(i.agencies_present) from named n
    join agenda_item i on i.person_id = n.person_id and i.borough = n.here
    union
    select n.person_id, 'AGENCY', w.agency from named n
    join agenda_item i on i.person_id = n.person_id and i.borough = n.here
    join agenda_information w on w.agenda_item_id = i.id
    union
    select n.person_id, 'PROVIDER', s.provider_organisation from named n
    join support_session s on s.person_id = n.person_id and s.borough = n.here
    union
    select n.person_id, 'BOROUGH', t.to_borough from named n
    join case_transfer t on t.person_id = n.person_id and t.borough = n.here
    order by 1, 2, 3
$$;
revoke all on function subject_access_recipients(uuid) from public;
grant execute on function subject_access_recipients(uuid) to ${service}_app;
