package uk.leabridge.system.world;

import java.util.Map;

/** A case that Tower Hamlets offers to a third borough. */
final class SampleTransfer {
    private static final String WORDS = "{" + SampleSupport.WORDS + "}";
    private static final String OFFER = "{\"to\": \"newham\", " + SampleSupport.WORDS + "}";

    private SampleTransfer() {}

    static String offered(World world, String v1) {
        Caller officer = world.as("safeguarding-officer." + Samples.OWN);
        String of = v1 + "/cases/" + SampleSupport.opened(world, v1);
        String tag = officer.get(of).expect(200).header("ETag");
        return officer.change("POST", of + "/transfer", OFFER, tag).expect(201).text("id");
    }

    static Map<String, String> bodies(String v1) {
        return Map.of(
                "POST " + v1 + "/cases/{id}/transfer", OFFER,
                "POST " + v1 + "/cases/{id}/transfer/revocation", WORDS,
                "POST " + v1 + "/transfers/{id}/acceptance", WORDS,
                "POST " + v1 + "/transfers/{id}/refusal", WORDS);
    }
}
