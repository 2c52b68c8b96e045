-- Other records in the borough that holds this one's key that are probably of the same person: by tokens that few strangers share, as in
-- linked_elsewhere, and a question that became a referral. Sealed with keys of their own. For functions of the database alone.
create or replace function same_person(record uuid)
    returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
as $$
    select r.person_id
    from referral me
    join data_key mine_key on mine_key.person_id = me.person_id
    join person_token mine on mine.referral_id = me.id
    join person_token t on t.token = mine.token and t.referral_id <> me.id
    join referral r on r.id = t.referral_id
    join data_key k on k.person_id = r.person_id and k.borough = mine_key.borough
    where me.person_id = record
    group by r.person_id
    having count(distinct t.kind) > 1
        or bool_or(t.kind in ('GIVEN_FAMILY_BIRTH', 'BIRTH_POSTCODE', 'GIVEN_FAMILY_POSTCODE'))
    union
    select a.person_id
    from referral me
    join advice a on a.referral_id = me.id
    join data_key mine_key on mine_key.person_id = me.person_id
    join data_key k on k.person_id = a.person_id and k.borough = mine_key.borough
    where me.person_id = record
    union
    select r.person_id
    from advice me
    join referral r on r.id = me.referral_id
    join data_key mine_key on mine_key.person_id = me.person_id
    join data_key k on k.person_id = r.person_id and k.borough = mine_key.borough
    where me.person_id = record
$$;
revoke all on function same_person(uuid) from public;

-- The same, for the borough that holds the key.
create or replace function linked_records(record uuid)
    returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
as $$
    select s.id
    from data_key k
    cross join lateral same_person(record) s (id)
    where k.person_id = record and k.borough = current_setting('app.borough', true)
$$;
revoke all on function linked_records(uuid) from public;
grant execute on function linked_records(uuid) to ${service}_app;
