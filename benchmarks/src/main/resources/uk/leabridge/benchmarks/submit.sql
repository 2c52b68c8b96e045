-- What the service says to PostgreSQL for one referral submitted (log_statement = all), one statement after another. Ids and
-- keys, which the service makes itself, come with the first statement, so that they cost no trip of their own. The event is the
-- same each time.
begin;
select set_config('app.subject', 'bench', true), set_config('app.borough', 'hackney', true), set_config('app.organisation', 'hackney-sample-school', true), set_config('app.roles', ',learner,referrer,', true), uuidv7() as person, uuidv7() as referral, uuidv7() as step, uuidv7() as next_step, uuidv7() as entry, uuidv7() as event, gen_random_uuid()::text as key, now() as at, nextval('referral_number') as number \gset
insert into data_key (person_id, borough, wrapped, created_at) values (:person, 'hackney', :wrapped, :at);
insert into referral (id, version, number, prefix, borough, person_id, status, sector, concern, age_band, immediate_danger, referrer_subject, referrer_organisation, body, received_at, gateway_requested_at, gateway_due_at) values (:referral, 0, :number, 'HK', 'hackney', :person, 'RECEIVED', 'EDUCATION', 'FASCINATION_EXTREME_VIOLENCE', 'AGE_11_TO_15', false, 'bench', 'hackney-sample-school', :body, :at, :at, :at);
insert into person_token (token, kind, referral_id, borough, created_at) select substring(sha256(convert_to(kind || :key, 'UTF8')) for 16), kind, :referral, 'hackney', :at from unnest(array['GIVEN_FAMILY_BIRTH', 'FAMILY_BIRTH', 'GIVEN_BIRTH', 'BIRTH_POSTCODE', 'GIVEN_FAMILY_POSTCODE']) kind;
insert into linkage_check (referral_id, borough, created_at) values (:referral, 'hackney', :at);
insert into referral_step (id, referral_id, borough, position, kind, at, from_status, to_status, actor, actor_roles, codes, reason, evidence) values (:step, :referral, 'hackney', 0, 'RECEIVED', :at, null, 'RECEIVED', 'bench', 'learner,referrer', string_to_array('', ' '), null, null);
insert into referral_step (id, referral_id, borough, position, kind, at, from_status, to_status, actor, actor_roles, codes, reason, evidence) values (:next_step, :referral, 'hackney', 1, 'GATEWAY_CHECK_REQUESTED', :at, null, null, 'bench', 'learner,referrer', string_to_array('', ' '), null, null);
insert into audit_entry (id, at, subject, roles, borough, action, entity_type, entity_id, person_id, purpose, digest, mac) values (:entry, :at, 'bench', 'learner,referrer', 'hackney', 'referral.submit', 'referral', :referral, :person, null, :digest, :mac);
insert into outbox (id, topic, aggregate_id, envelope, borough, created_at) values (:event, 'referrals.events.v1', :referral, :envelope, 'hackney', :at);
insert into idempotency_key (subject, operation, key, fingerprint, created_at, answer) values ('bench', 'referral.submit', :key, :fingerprint, :at, :answer::text::jsonb);
commit;
