-- The cases of a borough that rest, or wait to rest, on a parent's or carer's word, with what it takes to open who they are about: for
-- the service itself alone.
create or replace function parents_consents(asked text, beyond uuid, most integer)
    returns table (case_id uuid, person_id uuid, kind text, identity bytea, wrapped bytea)
    language sql stable security definer set search_path = public, pg_temp
as $$
    select c.id, c.person_id, c.kind, c.identity, k.wrapped
    from safeguarding_case c
    join data_key k on k.person_id = c.person_id and k.wrapped is not null
    where c.borough = asked
        and asked = current_setting('app.borough', true)
        and current_setting('app.roles', true) = ',system,'
        and c.consent_from = 'PARENT_OR_CARER' and c.consent_status in ('SOUGHT', 'GIVEN') and c.consent_lapsed_at is null
        and coalesce(c.resumes_as, c.status) in ('CONSENT_SOUGHT', 'SUPPORT_ACTIVE', 'EXIT_PROPOSED')
        and (beyond is null or c.id > beyond)
    order by c.id limit most
$$;
revoke all on function parents_consents(text, uuid, integer) from public;
grant execute on function parents_consents(text, uuid, integer) to ${service}_app;

-- Notes that a parent's or carer's word no longer counts. False when that was noted, or somebody else was asked, in the meantime. The
-- version moves on: who has the case open reads it again before they act on it.
create or replace function lapse_consent(one uuid, at timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    update safeguarding_case c set consent_lapsed_at = at, version = c.version + 1
    where c.id = one
        and c.borough = current_setting('app.borough', true)
        and current_setting('app.roles', true) = ',system,'
        and c.consent_from = 'PARENT_OR_CARER' and c.consent_status in ('SOUGHT', 'GIVEN') and c.consent_lapsed_at is null;
    return found;
end
$$;
revoke all on function lapse_consent(uuid, timestamptz) from public;
grant execute on function lapse_consent(uuid, timestamptz) to ${service}_app;
