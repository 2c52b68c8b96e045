package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The grants service, as far as the console uses it. */
@ApplicationScoped
public class GrantsClient {

    private final ServiceCalls calls;

    public GrantsClient(@Named("grants") ServiceCalls calls) {
        this.calls = calls;
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
        return calls.list(
                ServicePath.of("v1", "compliance").with("status", status).with("after", after), Line.class);
    }

    public Answer<Organisation> provider(UUID id) {
        return calls.get(ServicePath.of("v1", "providers", id), Organisation.class);
    }

    public Answer<Compliance> compliance(UUID id) {
        return calls.get(ServicePath.of("v1", "providers", id, "compliance"), Compliance.class);
    }

    /** Everybody on the roster up to a hundred, the latest first; refused to those who may not keep it. */
    public Answer<PageOf<Member>> roster(UUID id) {
        return calls.list(ServicePath.of("v1", "providers", id, "roster").with("limit", 100), Member.class);
    }

    public Answer<PageOf<Award>> awards(UUID id) {
        return calls.list(ServicePath.of("v1", "awards").with("provider", id), Award.class);
    }

    public Answer<PageOf<Change>> history(UUID id) {
        return calls.list(ServicePath.of("v1", "providers", id, "history"), Change.class);
    }
}
