-- Refuses an offer: the case goes on where it stood, in the borough that has it.
create or replace function send_case_back(asked uuid, words bytea, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    offer case_transfer := standing_offer(asked);
begin
    if offer.id is null then
        return false;
    end if;
    update safeguarding_case c
    set status = c.resumes_as, resumes_as = null, status_since = moment, version = c.version + 1
    where c.id = offer.case_id and c.borough = offer.borough and c.status = 'TRANSFER_OFFERED';
    if not found then
        return false;
    end if;
    update case_transfer
    set status = 'REFUSED', answered_by = current_setting('app.subject', true), answered_at = moment, answer = words,
        version = version + 1
    where id = offer.id;
    return true;
end $$;
revoke all on function send_case_back(uuid, bytea, timestamptz) from public;
grant execute on function send_case_back(uuid, bytea, timestamptz) to ${service}_app;
