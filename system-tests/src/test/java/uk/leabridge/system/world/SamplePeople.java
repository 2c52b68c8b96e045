package uk.leabridge.system.world;

import java.util.UUID;

/** Made-up people of every service, with the details that {@link SampleReferral#PERSONAL} lists and nothing else has. */
public final class SamplePeople {
    private SamplePeople() {}

    /** An address that only this call knows. */
    public static String address() {
        return "ottoline.quillfeather." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    public static String name() {
        return "Ottoline Quillfeather";
    }

    /** A contact for alerts, in the body that comms-service takes. */
    public static String contact(String address, String group) {
        return """
                {"name": "%s", "email": "%s", "roleGroup": "%s"}""".formatted(name(), address, group);
    }

    /** A learner of an organisation, in the body that training-service takes. */
    public static String learner(String address, String organisationId) {
        return """
                {"name": "%s", "email": "%s", "organisationId": "%s"}""".formatted(name(), address, organisationId);
    }

    /** Somebody on a provider's roster, in the body that grants-service takes; DSO, DEPUTY or NONE. */
    public static String onRoster(String address, String designation) {
        return """
                {"name": "%s", "email": "%s", "role": "Youth worker", "regulatedActivity": false, "designation": "%s",
                 "startsOn": "2026-01-05"}""".formatted(name(), address, designation);
    }
}
