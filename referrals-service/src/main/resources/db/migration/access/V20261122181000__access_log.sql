-- Who looked at a person's record, for the officers who answer for it: ids, roles and times, found by ix_audit_entry_person.
create policy officer_reads_of_people on audit_entry for select to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and person_id is not null
        and (select current_setting('app.roles', true)) ~ ',(safeguarding-officer|panel-chair),');
