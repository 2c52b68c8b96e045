-- A reason why nothing is done about a factor is withdrawn by a row of its own: what was said stays on record, and the last row counts.
alter table plan_reason add column withdraws boolean not null default false;
