-- A borough chooses for itself how it works: its administrator writes its own row, and everybody reads all, for the contacts.
-- A borough without a row has version 0, like one whose row nobody changed yet.
alter table borough_setting
    add column version bigint not null default 0,
    add constraint ck_borough_setting_contact_length check (char_length(contact) <= 200);
alter table borough_setting enable row level security;
alter table borough_setting force row level security;
create policy all_read on borough_setting for select to ${service}_app using (true);
create policy administrator_chooses on borough_setting for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,borough-admin,%');
create policy administrator_changes on borough_setting for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,borough-admin,%')
    with check (borough = (select current_setting('app.borough', true)));
-- for migrations and the functions of the database alone: the owner cannot sign in
create policy owner_keeps on borough_setting to ${service}_owner using (true) with check (true);
grant insert, update on borough_setting to ${service}_app;

create policy administrator_chooses on retention_term for insert to ${service}_app
    with check (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,borough-admin,%');
create policy administrator_changes on retention_term for update to ${service}_app
    using (borough = (select current_setting('app.borough', true))
        and (select current_setting('app.roles', true)) like '%,borough-admin,%')
    with check (borough = (select current_setting('app.borough', true)));
grant insert, update on retention_term to ${service}_app;
