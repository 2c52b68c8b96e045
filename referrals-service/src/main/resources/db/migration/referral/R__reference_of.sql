-- What officers call a referral (R) or a case (C), such as HK-R-2026-000123. One expression that is neither strict nor
-- immutable, as to_char is not: so the planner writes it into the query, and a list pays for no call a row.
create or replace function reference_of(prefix text, letter text, made_at timestamptz, number bigint) returns text
    language sql stable
    return prefix || ('-' || letter || '-') || to_char(made_at at time zone 'UTC', 'YYYY') || '-'
        || lpad(number::text, greatest(6, length(number::text)), '0');
