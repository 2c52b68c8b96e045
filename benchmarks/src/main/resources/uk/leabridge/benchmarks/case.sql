-- What the service says to PostgreSQL when an officer looks who a case is about, one statement after another.
begin;
select set_config('app.subject', 'bench', true), set_config('app.borough', 'hackney', true), set_config('app.organisation', 'hackney', true), set_config('app.roles', ',learner,safeguarding-officer,', true);
select c.borough, c.person_id, c.identity, k.wrapped from safeguarding_case c left join data_key k on k.person_id = c.person_id where c.id = :case;
insert into audit_entry (id, at, subject, roles, borough, action, entity_type, entity_id, person_id, purpose, digest, mac) values (uuidv7(), now(), 'bench', 'learner,safeguarding-officer', 'hackney', 'case.person.read', 'case', :case, :person, null, null, :mac);
commit;
