-- Whoever asks what is held of them, or says which records these are, holds the keys of the records before: a destruction that began first
-- is waited for, and one that begins later sees the request. In one order, as who decides about a record holds them.
create or replace function hold_possible_records()
    returns trigger
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    perform from data_key k
    where k.person_id in (
        select r.person_id
        from asked s join person_token t on t.token = s.token join referral r on r.id = t.referral_id
        union
        select a.person_id
        from asked s join person_token t on t.token = s.token join advice a on a.referral_id = t.referral_id)
    order by k.person_id for share;
    return null;
end
$$;
revoke all on function hold_possible_records() from public;
create or replace trigger request_recorded after insert on subject_access_token
    referencing new table as asked for each statement execute function hold_possible_records();

create or replace function hold_named_records()
    returns trigger
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    perform from data_key k
    where k.person_id in (
        select n.person_id from named n
        union
        select s.id from named n cross join lateral same_person(n.person_id) s (id))
    order by k.person_id for share;
    return null;
end
$$;
revoke all on function hold_named_records() from public;
create or replace trigger records_named after insert on subject_access_record
    referencing new table as named for each statement execute function hold_named_records();

-- A request that has ended stands in nobody's way, and finds nobody any more.
create or replace function forget_request()
    returns trigger
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    delete from subject_access_token where request_id = new.id;
    return null;
end
$$;
revoke all on function forget_request() from public;
create or replace trigger request_ended after update of outcome on subject_access_request
    for each row when (old.outcome is null and new.outcome is not null)
    execute function forget_request();
