package uk.leabridge.system.world;

import java.util.Map;

/** A referral of Tower Hamlets by which somebody was pointed to two other services. */
final class SampleSignpost {
    private static final String SIGNPOSTED = """
            {"decision": "SIGNPOSTED", "reason": "Early help and the school are right for Ottoline and her paper boats.",
             "legalBasis": "PUBLIC_TASK", "signposts": ["EARLY_HELP", "CAMHS"]}""";
    private static final String CHASE = """
            {"result": "NO_ANSWER", "words": "Nobody there knows Ottoline yet, they call again."}""";

    private SampleSignpost() {}

    /** One of the two that was asked about, without an answer yet. */
    static String asked(World world, String v1) {
        String referral = world.as("referrer." + Samples.OWN)
                .create(v1 + "/referrals", SampleReferral.next().json())
                .expect(201)
                .text("id");
        Caller officer = world.as("safeguarding-officer." + Samples.OWN);
        String path = v1 + "/referrals/" + referral;
        officer.change("POST", path + "/screening", SIGNPOSTED, "\"0\"").expect(200);
        String signpost = officer.get(path + "/signposts")
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
        officer.change("POST", v1 + "/signposts/" + signpost + "/chases", CHASE, "\"0\"")
                .expect(200);
        return signpost;
    }

    static Map<String, String> bodies(String v1) {
        return Map.of("POST " + v1 + "/signposts/{id}/chases", CHASE);
    }
}
