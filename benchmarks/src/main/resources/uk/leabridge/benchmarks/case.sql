-- What the service says to PostgreSQL when an officer looks who a case is about, one statement after another.
begin;
select set_config('app.subject', 'bench', true), set_config('app.borough', 'hackney', true), set_config('app.organisation', 'hackney', true), set_config('app.roles', ',learner,safeguarding-officer,', true);
select id, agenda_item_id, assignee, borough, closed_at, concern, consent_at, consent_from, consent_status, identity, kind, number, opened_at, other_safeguarding_at, person_id, prefix, referral_id, resumes_as, status, status_since, version from safeguarding_case where id = :case;
select wrapped from data_key where person_id = :person;
insert into audit_entry (id, at, subject, roles, borough, action, entity_type, entity_id, person_id, purpose, digest, mac) values (uuidv7(), now(), 'bench', 'learner,safeguarding-officer', 'hackney', 'case.person.read', 'case', :case, :person, null, null, :mac);
commit;
