-- Takes a case over, with all that hangs on it. False when the offer does not stand any more, or is not the actor's to accept. The key
-- comes first: who holds or reviews the record has it, and what they wrote goes along. A test names each table that holds the id of a
-- record and whether it moves.
create or replace function take_over_case(asked uuid, words bytea, moment timestamptz) returns boolean
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare
    offer case_transfer := standing_offer(asked);
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
    update data_key set borough = offer.to_borough where person_id = offer.person_id;
    update record_retention set borough = offer.to_borough where person_id = offer.person_id;
    update retention_hold set borough = offer.to_borough where person_id = offer.person_id;
    update case_step set borough = offer.to_borough where case_id = offer.case_id;
    update assessment_finding f set borough = offer.to_borough
    from assessment a where a.id = f.assessment_id and a.case_id = offer.case_id;
    update assessment set borough = offer.to_borough where case_id = offer.case_id;
    update plan_action set borough = offer.to_borough where case_id = offer.case_id;
    update plan_reason set borough = offer.to_borough where case_id = offer.case_id;
    update support_session set borough = offer.to_borough where case_id = offer.case_id;
    update case_document set borough = offer.to_borough where case_id = offer.case_id;
    update signposting set borough = offer.to_borough where case_id = offer.case_id;
    update agenda_item set transferred_at = case when borough = offer.to_borough then null else moment end
    where case_id = offer.case_id and (transferred_at is null) <> (borough = offer.to_borough);
    update case_transfer
    set status = 'ACCEPTED', answered_by = current_setting('app.subject', true), answered_at = moment, answer = words,
        version = version + 1
    where id = offer.id;
    return true;
end $$;
revoke all on function take_over_case(uuid, bytea, timestamptz) from public;
grant execute on function take_over_case(uuid, bytea, timestamptz) to ${service}_app;
