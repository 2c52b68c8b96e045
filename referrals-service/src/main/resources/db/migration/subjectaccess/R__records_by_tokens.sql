-- Records of whoever has one of these tokens, wherever the referral was made: a case that moved is found where it is and where it was. For
-- somebody who asks, by what they say of themselves.
create or replace function records_by_tokens(asked bytea[])
    returns table (person_id uuid, kinds text[])
    language sql stable security definer set search_path = public, pg_temp
as $$
    select r.person_id, array_agg(distinct t.kind)
    from person_token t join referral r on r.id = t.referral_id
    where t.token = any (asked) and current_setting('app.roles', true) like '%,auditor,%'
    group by r.person_id
    having answers_for(r.person_id)
$$;
revoke all on function records_by_tokens(bytea[]) from public;
grant execute on function records_by_tokens(bytea[]) to ${service}_app;
