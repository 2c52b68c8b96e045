package uk.leabridge.system.world;

import java.util.Map;

/** A case that Tower Hamlets offers to a third borough, and one that is offered to Tower Hamlets. */
final class SampleTransfer {
    private static final String WORDS = "{" + SampleSupport.WORDS + "}";
    private static final String THIRD = "newham";
    private static final String OFFER = offer(THIRD);

    private SampleTransfer() {}

    /** The offer that Tower Hamlets has to answer. */
    static String offered(World world, String v1) {
        offered(world, v1, Samples.OWN, THIRD);
        return offered(world, v1, THIRD, Samples.OWN);
    }

    private static String offered(World world, String v1, String from, String to) {
        Caller officer = world.as("safeguarding-officer." + from);
        String of = v1 + "/cases/" + SampleSupport.opened(world, v1, from);
        String tag = officer.get(of).expect(200).header("ETag");
        return officer.change("POST", of + "/transfer", offer(to), tag)
                .expect(201)
                .text("id");
    }

    private static String offer(String to) {
        return "{\"to\": \"" + to + "\", " + SampleSupport.WORDS + "}";
    }

    static Map<String, String> bodies(String v1) {
        return Map.of(
                "POST " + v1 + "/cases/{id}/transfer", OFFER,
                "POST " + v1 + "/cases/{id}/transfer/revocation", WORDS,
                "POST " + v1 + "/transfers/{id}/acceptance", WORDS,
                "POST " + v1 + "/transfers/{id}/refusal", WORDS);
    }
}
