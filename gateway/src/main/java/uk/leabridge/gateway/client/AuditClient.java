package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;
import uk.leabridge.gateway.config.GatewayConfig;

/** The audit of each service, and who looked at one person's record. */
@ApplicationScoped
public class AuditClient {

    private final Map<Area, ServiceApi<AuditApi>> audits = new EnumMap<>(Area.class);
    private final GatewayConfig.Upstreams upstreams;

    public AuditClient(@RestClient AuditApi audit, Services services, GatewayConfig config) {
        this.upstreams = config.upstream();
        for (Area area : Area.values()) {
            audits.put(area, services.of(area, audit));
        }
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
        Area of = area(area);
        return audit(of).list(api -> api.search(of.address(upstreams), given(entity), given(person), given(after)));
    }

    public Answer<Verification> verify(String area) {
        Area of = area(area);
        return audit(of).ask(api -> api.verify(of.address(upstreams)));
    }

    public Answer<PageOf<Look>> accessLog(UUID record, String after) {
        return audit(Area.REFERRALS).list(api -> api.accessLog(record, given(after)));
    }

    private ServiceApi<AuditApi> audit(Area area) {
        return Objects.requireNonNull(audits.get(area));
    }

    private static Area area(String code) {
        return Arrays.stream(Area.values())
                .filter(area -> area.code().equals(code))
                .findFirst()
                .orElse(Area.REFERRALS);
    }
}
