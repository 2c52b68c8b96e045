-- The provider's word that a session was not held. One word a side; a side may change its own until the session is settled. The reason
-- is recorded by the officer: a provider writes nothing into the record.
alter table support_session
    add column provider_denied_by text,
    add column provider_denied_at timestamptz,
    add constraint ck_support_session_provider_denied check ((provider_denied_by is null) = (provider_denied_at is null)),
    add constraint ck_support_session_provider_word check (provider_by is null or provider_denied_by is null);
drop policy provider_confirms on support_session;
create policy provider_says on support_session for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and provider_organisation = (select current_setting('app.organisation', true))
        and (select current_setting('app.roles', true)) like '%,provider,%')
    with check (borough = (select current_setting('app.borough', true))
        and provider_organisation = (select current_setting('app.organisation', true))
        and (select current_setting('app.subject', true)) in (provider_by, provider_denied_by));
