package uk.leabridge.system.world;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A referral of a made-up person. Every made-up detail of every test holds one of {@link #PERSONAL}, which appear nowhere else,
 * so that a search for them finds what leaked.
 */
public record SampleReferral(String familyName, boolean immediateDanger) {
    /** What must be in no log, event, metric or unsealed column, whether in capitals or not. */
    public static final List<String> PERSONAL =
            List.of("ottoline", "quillfeather", "paper boats", "heron loft", "e3 9zz", "winifreda");

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static SampleReferral next() {
        return new SampleReferral("Quillfeather-" + COUNT.incrementAndGet(), false);
    }

    public String json() {
        return """
                {"person": {"givenName": "Ottoline", "familyName": "%s", "dateOfBirth": "2012-03-27", "sex": "FEMALE",
                            "address": "7 Heron Loft, Lea Bridge Road", "postcode": "E3 9ZZ",
                            "parentOrCarer": "Great-aunt Winifreda"},
                 "referrer": {"role": "Designated safeguarding lead", "organisation": "Sample School",
                              "sector": "EDUCATION", "safeguardingLeadConsulted": true},
                 "concern": {"code": "NO_IDEOLOGY", "travelRisk": false,
                             "narrative": "Ottoline folds paper boats with slogans and has stopped seeing friends."},
                 "informed": {"person": true, "parent": true},
                 "immediateDanger": %s}""".formatted(familyName, immediateDanger);
    }
}
