package uk.leabridge.system.world;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A referral of a made-up person whom no other referral is of. Every made-up detail of every test holds one of {@link #PERSONAL}, which appear nowhere else,
 * so that a search for them finds what leaked.
 */
public record SampleReferral(String familyName, LocalDate born, boolean immediateDanger) {
    /** What must be in no log, event, metric or unsealed column, whether in capitals or not. */
    public static final List<String> PERSONAL =
            List.of("ottoline", "quillfeather", "quilfeather", "paper boats", "heron loft", "e3 9zz", "winifreda");

    private static final AtomicInteger COUNT = new AtomicInteger();

    public static SampleReferral next() {
        int number = COUNT.incrementAndGet();
        return new SampleReferral(
                "Quillfeather-" + number, LocalDate.of(2011, 1, 1).plusDays(number % 1_400), false);
    }

    public String json() {
        return """
                {"person": {"givenName": "Ottoline", "familyName": "%s", "dateOfBirth": "%s", "sex": "FEMALE",
                            "address": "7 Heron Loft, Lea Bridge Road", "postcode": "E3 9ZZ",
                            "parentOrCarer": "Great-aunt Winifreda"},
                 "referrer": {"role": "Designated safeguarding lead", "organisation": "Sample School",
                              "sector": "EDUCATION", "safeguardingLeadConsulted": true},
                 "concern": {"code": "NO_IDEOLOGY", "travelRisk": false,
                             "narrative": "Ottoline folds paper boats with slogans and has stopped seeing friends."},
                 "informed": {"person": true, "parent": true},
                 "immediateDanger": %s}""".formatted(familyName, born, immediateDanger);
    }
}
