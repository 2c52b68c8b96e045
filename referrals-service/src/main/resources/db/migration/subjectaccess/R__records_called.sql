-- The records that officers call so, by the reference of the referral or of the case; `letter` is R or C.
create or replace function records_called(called text, letter text, called_year integer, called_number bigint)
    returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
as $$
    select r.person_id from referral r
    where letter = 'R' and r.number = called_number and upper(r.prefix) = called
        and extract(year from r.received_at at time zone 'UTC') = called_year and answers_for(r.person_id)
    union
    select c.person_id from safeguarding_case c
    where letter = 'C' and c.number = called_number and upper(c.prefix) = called
        and extract(year from c.opened_at at time zone 'UTC') = called_year and answers_for(c.person_id)
$$;
revoke all on function records_called(text, text, integer, bigint) from public;
grant execute on function records_called(text, text, integer, bigint) to ${service}_app;
