-- What was found, in codes: as a column of an assessment, for what is held of a person.
create or replace function findings(asked assessment) returns text[]
    language sql stable
as $$
    select array(select f.factor || ':' || f.presence from assessment_finding f where f.assessment_id = asked.id order by f.factor)
$$;
