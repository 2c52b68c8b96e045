-- A case that went to another borough: the panel that heard it keeps its record, and its members see no more of it, until it comes back.
create or replace function hide_from_panel()
    returns trigger
    language plpgsql volatile security definer set search_path = public, pg_temp
as $$
begin
    update agenda_item set transferred_at = case when borough = new.borough then null else new.status_since end
    where case_id = new.id and (transferred_at is null) <> (borough = new.borough);
    return null;
end
$$;
revoke all on function hide_from_panel() from public;
create or replace trigger case_moved after update of borough on safeguarding_case
    for each row when (old.borough <> new.borough)
    execute function hide_from_panel();
