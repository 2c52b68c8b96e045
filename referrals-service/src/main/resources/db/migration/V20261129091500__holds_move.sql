-- Whoever holds a record may be of the borough that had it before: in which borough somebody held it, and in which role, goes with it.
-- Empty of holds from before.
alter table retention_hold
    add column placed_in text constraint ck_retention_hold_placed_in check (placed_in <> ''),
    add column placed_as text;

-- for the functions alone: the owner cannot sign in
create policy owner_moves on record_retention for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));
create policy owner_moves on retention_hold for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));
