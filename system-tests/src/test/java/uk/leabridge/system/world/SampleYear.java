package uk.leabridge.system.world;

import java.sql.SQLException;

/** A year long ago of two boroughs, with enough referrals to publish; released. No service takes a referral of the past. */
final class SampleYear {
    private static final String REFERRALS = """
            insert into referral (id, version, prefix, borough, person_id, status, sector, concern, age_band, immediate_danger,
                referrer_subject, body, received_at, decided_at, gateway_requested_at, gateway_due_at)
            select uuidv7(), 0, 'SY', (array['newham', 'islington'])[1 + i % 2], uuidv7(), 'NO_FURTHER_ACTION',
                (array['EDUCATION', 'EDUCATION', 'POLICE'])[1 + i % 3], 'NO_IDEOLOGY', 'AGE_11_TO_15', false, 'sample', '\\x00',
                at, at + interval '2 days', at, at
            from generate_series(1, 60) i, lateral (select timestamptz '2021-05-01 09:00Z' + i * interval '5 days' as at) t""";

    private SampleYear() {}

    static void released(World world, String v1) {
        try {
            world.databases().change("referrals", REFERRALS);
        } catch (SQLException e) {
            throw new IllegalStateException("the year could not be made", e);
        }
        world.as("partnership-admin." + Samples.OWN)
                .create(v1 + "/insight/releases", "{\"year\": \"2021-22\"}")
                .expect(201);
    }
}
