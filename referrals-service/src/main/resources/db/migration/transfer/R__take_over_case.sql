-- Takes a case over, with all that hangs on it. False when the offer does not stand any more, or is not the actor's to accept. The key
-- comes first: who holds or reviews the record has it, and what they wrote goes along. What moves is said by record_part, beside each
-- table.
create or replace function take_over_case(asked uuid, words bytea, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    offer case_transfer := standing_offer(asked);
    moving regclass;
begin
    if offer.id is null then
        return false;
    end if;
    perform from data_key k where k.person_id = offer.person_id for update;
    update safeguarding_case c
    set borough = offer.to_borough, origin_borough = nullif(coalesce(c.origin_borough, c.borough), offer.to_borough),
        status = c.resumes_as, resumes_as = null, status_since = moment, assignee = null, version = c.version + 1
    where c.id = offer.case_id and c.borough = offer.borough and c.status = 'TRANSFER_OFFERED';
    if not found then
        return false;
    end if;
    for moving in
        select p.part from record_part p where p.stays is null and p.part <> 'safeguarding_case'::regclass order by p.position
    loop
        execute format('update %s set borough = $2 where %s', moving, rows_that_move(moving))
        using offer.person_id, offer.to_borough;
    end loop;
    update case_transfer
    set status = 'ACCEPTED', answered_by = current_setting('app.subject', true), answered_at = moment, answer = words,
        version = version + 1
    where id = offer.id;
    return true;
end $$;
revoke all on function take_over_case(uuid, bytea, timestamptz) from public;
grant execute on function take_over_case(uuid, bytea, timestamptz) to ${service}_app;
