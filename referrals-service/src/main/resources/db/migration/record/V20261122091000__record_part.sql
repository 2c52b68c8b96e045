-- What hangs on a record, which is all that one data key seals (ADR 0027). Each table that names a record or something of one says so
-- beside its `create table`: how its rows are found, whether they go with a case that another borough takes over, and what is left of
-- them when the record is destroyed. Whatever moves, counts, shows or destroys records reads this, and names no table (ADR 0042). For
-- migrations and the functions of the database alone: nobody else may read or write it.
create table record_part (
    part regclass constraint pk_record_part primary key,
    -- the part whose id stands in `by_column`; null where that is the record's own
    hangs_on regclass constraint fk_record_part_hangs_on references record_part,
    -- null for a table that has an id of another kind, and names no record by a column of its own
    by_column text,
    -- why its rows stay when a case moves; null where they move
    stays text constraint ck_record_part_stays check (stays <> ''),
    -- a column that is there in the rows that move; null where all do
    moves_if text,
    -- a column that names a borough which holds the row besides its own
    also_held_by text,
    -- Nothing, a mark of the moment in `destroyed_at`, or the row; of rows that find the person, it is told how many went.
    destruction text not null default 'KEPT'
        constraint ck_record_part_destruction check (destruction in ('KEPT', 'MARKED', 'DELETED', 'UNLINKED')),
    position integer generated always as identity,
    constraint ck_record_part_found check (by_column is not null
        or (hangs_on is null and stays is not null and destruction = 'KEPT')),
    constraint ck_record_part_moves check (stays is null or moves_if is null)
);

-- What is held of a person in a part: what their key seals, and facts that stand in codes. The count of a destruction and subject access
-- read it, so that what the one destroys the other shows.
create table record_value (
    part regclass not null constraint fk_record_value_part references record_part,
    -- The sealed column, which is bound into the seal as `part.name`; of a fact, what it is called. Empty for a fact that is the row.
    name text not null,
    -- when that was, in a column of the part, or of what it hangs on
    at_column text not null,
    -- columns, or functions of a row, that say in codes what it is about
    codes text[] not null,
    entity_column text not null default 'id',
    sealed boolean not null default true,
    -- a file is counted, and shown by its name
    shown boolean not null default true,
    constraint pk_record_value primary key (part, name),
    constraint ck_record_value_sealed check (not sealed or name <> '')
);

-- How much hangs on a case, in numbers, for the borough to which it is offered.
create table record_count (
    name text constraint pk_record_count primary key,
    part regclass not null constraint fk_record_count_part references record_part,
    -- which of the rows that move, as a condition on them
    which text not null default 'true'
);

-- the platform's tables
insert into record_part (part, by_column, stays) values
    ('data_key', 'person_id', null),
    ('audit_entry', 'person_id', 'says what was done in a borough, and is sealed'),
    ('outbox', null, 'was told already'),
    ('inbox', null, 'names no record');
-- goes with its case, see ADR 0024; for functions alone: the owner cannot sign in
create policy owner_reads on data_key for select to ${service}_owner using (true);
create policy owner_moves on data_key for update to ${service}_owner using (true)
    with check (borough = current_setting('app.borough', true));
