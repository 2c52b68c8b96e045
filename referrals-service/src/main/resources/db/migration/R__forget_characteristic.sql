-- With a record goes what was counted of the person: years that were released stay as they are, and no later one needs it.
create or replace function forget_characteristic()
    returns trigger
    language plpgsql security definer set search_path = public, pg_temp
as $$
begin
    delete from referral_characteristic where referral_id = new.id;
    return null;
end
$$;
revoke all on function forget_characteristic() from public;
create or replace trigger referral_destroyed after update of destroyed_at on referral
    for each row when (new.destroyed_at is not null and old.destroyed_at is null)
    execute function forget_characteristic();
