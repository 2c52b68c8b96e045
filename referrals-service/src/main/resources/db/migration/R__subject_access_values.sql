-- Whether something that a record's key seals is held by the actor's borough. What stays behind when a case moves is named; all else goes
-- with the key.
create or replace function is_held_here(purpose text, entity uuid, record uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp
as $$
    select coalesce(case split_part(purpose, '.', 1)
        when 'referral' then (select r.borough = here from referral r where r.id = entity)
        when 'referral_step' then (select s.borough = here from referral_step s where s.id = entity)
        when 'agenda_item' then (select i.borough = here from agenda_item i where i.id = entity)
        when 'agenda_information' then (select n.borough = here from agenda_information n where n.id = entity)
        when 'advice' then (select a.borough = here from advice a where a.id = entity)
        when 'signposting' then (select s.borough = here from signposting s where s.id = entity)
        when 'case_transfer' then (select t.borough = here or (t.to_borough = here and t.status = 'ACCEPTED')
            from case_transfer t where t.id = entity)
        else (select k.borough = here from data_key k where k.person_id = record) end, false)
    from (select current_setting('app.borough', true) as here) actor
$$;
revoke all on function is_held_here(text, uuid, uuid) from public;

-- What is held in the records of one request that is open: sealed values, and facts that stand in codes. Documents are listed by name.
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
            and answers_for(c.person_id)),
    held as (
        select v.person_id, v.entity_id, v.at, v.codes, v.purpose, v.sealed
        from named n
        -- one record at a time, by its index: joined, the view would be read whole for each question, documents and all
        cross join lateral (
            select s.* from sealed_value s
            where s.person_id = n.person_id and s.purpose <> 'case_document.content' offset 0) v
        union all
        select s.person_id, s.id, s.starts_at, array[s.state, s.provider_organisation], 'support_session', null
        from named n join support_session s on s.person_id = n.person_id
        union all
        select s.person_id, s.id, s.since, array[s.route, s.state], 'signposting', null
        from named n join signposting s on s.person_id = n.person_id
        union all
        select c.person_id, c.id, c.consent_at, array[c.consent_status, c.consent_from], 'safeguarding_case.consent', null
        from named n join safeguarding_case c on c.person_id = n.person_id where c.consent_at is not null
        union all
        select a.person_id, a.id, a.assessed_at,
            array(select f.factor || ':' || f.presence from assessment_finding f where f.assessment_id = a.id order by f.factor),
            'assessment.findings', null
        from named n join assessment a on a.person_id = n.person_id)
    select h.person_id, h.entity_id, h.at, h.codes, h.purpose, h.sealed
    from held h
    where is_held_here(h.purpose, h.entity_id, h.person_id)
    order by h.at, h.purpose, h.entity_id
$$;
revoke all on function subject_access_values(uuid) from public;
grant execute on function subject_access_values(uuid) to ${service}_app;
