package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit of each service, and who looked at one person's record. */
@ApplicationScoped
public class AuditClient {

    private final ServiceCalls referrals;
    private final ServiceCalls grants;
    private final ServiceCalls training;
    private final ServiceCalls comms;

    public AuditClient(
            @Named("referrals") ServiceCalls referrals,
            @Named("grants") ServiceCalls grants,
            @Named("training") ServiceCalls training,
            @Named("comms") ServiceCalls comms) {
        this.referrals = referrals;
        this.grants = grants;
        this.training = training;
        this.comms = comms;
    }

    /** A line of the audit. */
    public record Entry(
            Instant at,
            String subject,
            String roles,
            String borough,
            String action,
            String entityType,
            UUID entityId,
            @Nullable String purpose) {}

    /** A line of a person's access log. */
    public record Look(
            Instant at,
            String subject,
            List<String> roles,
            String borough,
            String action,
            @Nullable String purpose) {}

    /** Where the audit does not hold. */
    public record Fault(
            String kind, @Nullable Long seal, @Nullable UUID entry) {}

    /** Whether the audit holds. */
    public record Verification(boolean intact, long seals, long entries, long unsealed, List<Fault> faults) {}

    public Answer<PageOf<Entry>> search(String area, String entity, String person, String after) {
        return calls(area)
                .list(
                        ServicePath.of("v1", "audit")
                                .with("entity", entity)
                                .with("person", person)
                                .with("after", after),
                        Entry.class);
    }

    public Answer<Verification> verify(String area) {
        return calls(area).get(ServicePath.of("v1", "audit", "verification"), Verification.class);
    }

    public Answer<PageOf<Look>> accessLog(UUID record, String after) {
        return referrals.list(
                ServicePath.of("v1", "persons", record, "access-log").with("after", after), Look.class);
    }

    private ServiceCalls calls(String area) {
        return switch (area) {
            case "grants" -> grants;
            case "training" -> training;
            case "comms" -> comms;
            default -> referrals;
        };
    }
}
