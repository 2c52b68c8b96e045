-- Who was told of the person: the agencies of panels that heard the case or said something about it, providers of sessions, and
-- boroughs that the case came from or was offered to.
create or replace function record_receivers(record uuid)
    returns table (kind text, receiver text)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select w.kind, w.receiver from (
        select 'AGENCY' as kind, unnest(i.agencies_present) as receiver from agenda_item i where i.person_id = record
        union
        select 'AGENCY', n.agency from agenda_item i join agenda_information n on n.agenda_item_id = i.id
        where i.person_id = record
        union
        select 'PROVIDER', s.provider_organisation from support_session s where s.person_id = record
        union
        select 'BOROUGH', unnest(array[t.borough, t.to_borough]) from case_transfer t where t.person_id = record) w
    where w.receiver <> current_setting('app.borough', true)
        and exists (select 1 from data_key k where k.person_id = record and k.borough = current_setting('app.borough', true))
        and current_setting('app.roles', true) ~ ',(auditor|borough-admin),'
    order by 1, 2
$$;
revoke all on function record_receivers(uuid) from public;
grant execute on function record_receivers(uuid) to ${service}_app;
