-- Whether the actor may answer an offer that still stands; held until the end of the transaction.
create or replace function standing_offer(asked uuid) returns case_transfer
    language plpgsql security definer set search_path = public, pg_temp
as $$
declare offer case_transfer;
begin
    select t.* into offer from case_transfer t
    where t.id = asked and t.status = 'OFFERED'
        and t.to_borough = current_setting('app.borough', true)
        and current_setting('app.roles', true) ~ ',(safeguarding-officer|panel-chair),'
    for update;
    return offer;
end $$;
revoke all on function standing_offer(uuid) from public;

-- The same as a yes or no: whoever answers holds the offer first, or it could end while they read.
create or replace function hold_offer(asked uuid) returns boolean
    language sql security definer set search_path = public, pg_temp
as $$
    select (standing_offer(asked)).id is not null
$$;
revoke all on function hold_offer(uuid) from public;
grant execute on function hold_offer(uuid) to ${service}_app;
