-- May this be destroyed? Whatever says no, in any borough, by name; nothing of persons. What only time decides, and who decides, is asked
-- elsewhere: by the aggregate, and by must_be_destroyable. See ADR 0035. A new kind is a line here, and a code of the aggregate's.
set local check_function_bodies = off;
create or replace function destruction_obstacle(record uuid)
    returns table (kind text, borough text, entity uuid)
    language sql stable security definer set search_path = public, pg_temp
as $$
    -- it goes on, or another record of the probable same person
    select 'ONGOING', r.borough, r.id from referral r where r.person_id = record and r.decided_at is null
    union all
    select 'ONGOING', c.borough, c.id from safeguarding_case c where c.person_id = record and c.closed_at is null
    union all
    select 'ONGOING', a.borough, a.id from advice a where a.person_id = record and a.answered_at is null
    union all
    select 'ONGOING', q.borough, q.id from subject_access_request q where q.person_id = record and q.closed_at is null
    union all
    select 'OTHER_RECORD_ONGOING', r.borough, r.person_id
    from same_person(record) s (id) join referral r on r.person_id = s.id
    where r.decided_at is null
        or exists (select from safeguarding_case c where c.referral_id = r.id and c.closed_at is null)
    union all
    select 'OTHER_RECORD_ONGOING', a.borough, a.person_id
    from same_person(record) s (id) join advice a on a.person_id = s.id and a.answered_at is null
    union all
    -- somebody holds it, or another record of the person
    select 'HELD', h.borough, h.id from retention_hold h where h.person_id = record and h.lifted_at is null
    union all
    select 'OTHER_RECORD_HELD', h.borough, h.person_id
    from same_person(record) s (id) join retention_hold h on h.person_id = s.id and h.lifted_at is null
    union all
    -- somebody asks what is held of them, and it is named
    select 'SUBJECT_ACCESS', q.borough, q.id
    from subject_access_record n join subject_access_request q on q.id = n.request_id
    where n.person_id = record and q.outcome is null
    union all
    -- or it could be: by what they say of themselves, or because another record of the person is named
    select 'POSSIBLE_SUBJECT_ACCESS', q.borough, q.id
    from subject_access_request q
    where q.outcome is null
        and not exists (select from subject_access_record n where n.request_id = q.id and n.person_id = record)
        and (exists (
                select from subject_access_token s
                join person_token t on t.token = s.token
                join referral r on r.id = t.referral_id
                where s.request_id = q.id
                    and (r.person_id = record
                        or exists (select from advice a where a.referral_id = r.id and a.person_id = record))
                    and (q.borough in (r.borough, (select k.borough from data_key k where k.person_id = record))
                        -- whoever passed the case on, or was offered it, has to answer for it, too
                        or exists (
                            select from case_transfer c
                            where c.person_id = record and q.borough in (c.borough, c.to_borough))))
            or exists (
                select from subject_access_record n
                join same_person(record) s (id) on s.id = n.person_id
                where n.request_id = q.id))
    union all
    -- another borough has yet to say whether it takes the case
    select 'TRANSFER', t.borough, t.id from case_transfer t where t.person_id = record and t.status = 'OFFERED'
    union all
    -- nobody knows yet whether the service has the person to which they were pointed
    select 'SIGNPOST', s.borough, coalesce(s.case_id, s.referral_id)
    from signposting s where s.person_id = record and s.chase_at is not null
$$;
revoke all on function destruction_obstacle(uuid) from public;

-- The same for those who decide about a record of their borough: what is in another is told by kind and borough alone.
create or replace function obstacles_to_destruction(record uuid)
    returns table (kind text, borough text, entity uuid)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select distinct o.kind, o.borough, case when o.borough = current_setting('app.borough', true) then o.entity end
    from data_key k
    cross join lateral destruction_obstacle(record) o
    where k.person_id = record
        and k.borough = current_setting('app.borough', true)
        and current_setting('app.roles', true) ~ ',(auditor|borough-admin|safeguarding-officer|panel-chair),'
    order by 1, 2, 3
$$;
revoke all on function obstacles_to_destruction(uuid) from public;
grant execute on function obstacles_to_destruction(uuid) to ${service}_app;
