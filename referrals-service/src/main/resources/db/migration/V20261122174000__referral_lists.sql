-- An officer's own referrals and one sector's, newest first: without these each is a walk through all of the borough's.
create index ix_referral_assignee on referral (borough, assignee, received_at desc, id desc) where assignee is not null;
create index ix_referral_sector on referral (borough, sector, received_at desc, id desc);
