package uk.leabridge.gateway.client;

import static uk.leabridge.gateway.client.ServiceApi.given;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** The grants service, as far as the console uses it. */
@ApplicationScoped
public class GrantsClient {

    private static final int MOST = 100;

    private final ServiceApi<GrantsApi> grants;

    public GrantsClient(@RestClient GrantsApi grants, Services services) {
        this.grants = services.of(Area.GRANTS, grants);
    }

    /** A line of the funder's table. */
    public record Line(
            UUID providerId,
            String name,
            List<String> boroughs,
            String status,
            Instant changedAt,
            LocalDate effectiveOn,
            @Nullable LocalDate nextChangeOn) {}

    public record Organisation(
            UUID id,
            String name,
            List<String> boroughs,
            @Nullable String charityNumber,
            @Nullable String companyNumber) {}

    /** Compliance as it is today, explained. */
    public record Compliance(
            String status,
            LocalDate asOf,
            @Nullable Instant since,
            @Nullable LocalDate nextChangeOn,
            List<Requirement> requirements) {}

    public record Requirement(
            String code,
            String title,
            String status,
            @Nullable String mend,
            @Nullable String booking,
            List<Finding> findings) {}

    /** A reason; {@code person} is null when it is about the provider. */
    public record Finding(
            String code,
            String status,
            String sentence,
            @Nullable Person person) {}

    public record Person(UUID entryId, @Nullable String name, String role) {}

    /** Somebody who is or was on the roster. */
    public record Member(
            UUID id,
            @Nullable String name,
            String role,
            boolean regulatedActivity,
            String designation,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    public record Award(
            UUID id,
            String borough,
            long amountPence,
            LocalDate startsOn,
            LocalDate endsOn,
            String purpose,
            boolean worksWithYoungPeople) {}

    /** A change of a result. */
    public record Change(
            String from, String to, List<Reason> reasons, LocalDate effectiveOn, Instant changedAt, String cause) {}

    public record Reason(
            String requirementCode,
            @Nullable String from,
            String to,
            String code,
            @Nullable LocalDate date) {}

    public Answer<PageOf<Line>> table(String status, String after) {
        return grants.list(api -> api.table(given(status), given(after)));
    }

    public Answer<Organisation> provider(UUID id) {
        return grants.ask(api -> api.provider(id));
    }

    public Answer<Compliance> compliance(UUID id) {
        return grants.ask(api -> api.compliance(id));
    }

    /** Everybody on the roster up to a hundred, the latest first; refused to those who may not keep it. */
    public Answer<PageOf<Member>> roster(UUID id) {
        return grants.list(api -> api.roster(id, MOST));
    }

    public Answer<PageOf<Award>> awards(UUID id) {
        return grants.list(api -> api.awards(id));
    }

    public Answer<PageOf<Change>> history(UUID id) {
        return grants.list(api -> api.history(id));
    }
}
