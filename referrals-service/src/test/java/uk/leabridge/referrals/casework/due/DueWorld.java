package uk.leabridge.referrals.casework.due;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.platform.test.service.Tokens;
import uk.leabridge.referrals.casework.signpost.domain.Signposting;
import uk.leabridge.referrals.intake.referral.domain.Signpost;

/** A borough of its own whose rows a test writes as the service would have written them. Nobody in it exists. */
public final class DueWorld implements AutoCloseable {
    public final Borough borough;
    public final Tokens officer;
    private final Connection connection;

    public DueWorld() throws SQLException {
        borough = new Borough(UUID.randomUUID()
                .toString()
                .substring(24)
                .chars()
                .map(c -> c <= '9' ? c - '0' + 'g' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString());
        officer = Tokens.of("safeguarding-officer", borough.code());
        connection = TestDatabase.superuser();
        execute("set synchronous_commit = off");
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** A referral whose checks are due then. */
    public UUID referral(String status, Instant received, Instant screeningDue, Instant gatewayDue)
            throws SQLException {
        var id = UUID.randomUUID();
        referral(id, status, received, screeningDue, gatewayDue);
        return id;
    }

    public void referral(UUID id, String status, Instant received, Instant screeningDue, Instant gatewayDue)
            throws SQLException {
        execute(
                "insert into referral (id, version, prefix, borough, person_id, status, sector, concern, age_band,"
                        + " immediate_danger, referrer_subject, body, received_at, screening_due_at, gateway_requested_at,"
                        + " gateway_due_at) values (?, 0, 'ZZ', ?, ?, ?, 'EDUCATION', 'NO_IDEOLOGY', 'AGE_11_TO_15', false,"
                        + " 'somebody', ''::bytea, ?, ?, ?, ?)",
                id,
                borough.code(),
                UUID.randomUUID(),
                status,
                received,
                screeningDue,
                received,
                gatewayDue);
    }

    /** A case, and the referral that it came of, which is over. */
    public UUID safeguardingCase(String status, Instant opened) throws SQLException {
        var id = UUID.randomUUID();
        safeguardingCase(id, status, opened);
        return id;
    }

    public void safeguardingCase(UUID id, String status, Instant opened) throws SQLException {
        execute(
                "insert into safeguarding_case (id, version, prefix, borough, person_id, referral_id, kind, concern, status,"
                        + " resumes_as, consent_status, consent_from, consent_at, identity, opened_at, status_since)"
                        + " values (?, 0, 'ZZ', ?, ?, ?, 'SIP', 'NO_IDEOLOGY', ?, ?, 'GIVEN', 'PERSON', ?, ''::bytea, ?, ?)",
                id,
                borough.code(),
                UUID.randomUUID(),
                referral("CASE_OPENED", opened, opened, opened),
                status,
                resumesAs(status),
                opened,
                opened,
                opened);
    }

    private static @Nullable String resumesAs(String status) {
        return status.equals("ON_HOLD") || status.equals("TRANSFER_OFFERED") ? "SUPPORT_ACTIVE" : null;
    }

    /** A line of the chronology, and the status that it leads to. */
    public void step(UUID of, String kind, String to, Instant at) throws SQLException {
        execute(
                "with line as (insert into case_step (id, case_id, borough, position, kind, at, to_status, actor, actor_roles,"
                        + " codes) values (?, ?, ?, 0, ?, ?, ?, 'somebody', 'safeguarding-officer', '{}') returning case_id)"
                        + " update safeguarding_case set status = ?, resumes_as = ? from line where id = case_id",
                UUID.randomUUID(),
                of,
                borough.code(),
                kind,
                at,
                to,
                to,
                resumesAs(to));
    }

    /** A session of which nobody has said anything. */
    public UUID session(UUID of, Instant startsAt) throws SQLException {
        var id = UUID.randomUUID();
        session(id, of, startsAt);
        return id;
    }

    public void session(UUID id, UUID of, Instant startsAt) throws SQLException {
        execute(
                "insert into support_session (id, version, borough, case_id, person_id, provider_organisation, starts_at,"
                        + " planned_by, planned_at, state) values (?, 0, ?, ?, ?, 'sample-provider', ?, 'somebody', ?, 'PLANNED')",
                id,
                borough.code(),
                of,
                UUID.randomUUID(),
                startsAt,
                startsAt);
    }

    /** Both sides have said that it was held. */
    public void held(UUID session, Instant at) throws SQLException {
        execute(
                "update support_session set state = 'HELD', provider_by = 'provider', provider_at = ?,"
                        + " coordinator_by = 'officer', coordinator_at = ? where id = ?",
                at,
                at,
                session);
    }

    public UUID action(UUID of, LocalDate dueOn) throws SQLException {
        var id = UUID.randomUUID();
        action(id, of, dueOn);
        return id;
    }

    public void action(UUID id, UUID of, LocalDate dueOn) throws SQLException {
        execute(
                "insert into plan_action (id, version, borough, case_id, person_id, factors, owner, due_on, words, state,"
                        + " added_by, added_at) values (?, 0, ?, ?, ?, '{THREAT}', 'EDUCATION', ?, ''::bytea, 'OPEN', 'somebody', ?)",
                id,
                borough.code(),
                of,
                UUID.randomUUID(),
                dueOn,
                dueOn.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    public void ended(UUID action, Instant at) throws SQLException {
        execute(
                "update plan_action set state = 'DONE', ended_by = 'somebody', ended_at = ?, end_reason = ''::bytea"
                        + " where id = ?",
                at,
                action);
    }

    /** Somebody was pointed to a service with their referral or case, and what came of it so far. */
    public void signpost(Signposting of) throws SQLException {
        boolean about = of.about() == Signposting.PointedFrom.CASE;
        execute(
                "insert into signposting (id, version, borough, referral_id, case_id, person_id, route, since, pointed_by, state,"
                        + " chase_at, chased_by, chased_at, words) values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                of.id(),
                borough.code(),
                about ? null : of.of(),
                about ? of.of() : null,
                of.person(),
                of.route().name(),
                of.since(),
                of.pointedBy(),
                of.state().name(),
                of.chaseAt().orElse(null),
                of.chasedBy().orElse(null),
                of.chasedAt().orElse(null),
                of.words().orElse(null));
    }

    /** The same, that nobody has asked about yet. */
    public Signposting signpost(Signposting.PointedFrom about, UUID of, Instant since, Instant chaseAt)
            throws SQLException {
        var pointed = Signposting.to(
                Signpost.CAMHS,
                UUID.randomUUID(),
                new Signposting.Pointed(about, of, borough.code(), UUID.randomUUID(), "somebody", since, chaseAt));
        signpost(pointed);
        return pointed;
    }

    public void execute(String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1,
                        values[i] instanceof Instant at ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC) : values[i]);
            }
            statement.executeUpdate();
        }
    }
}
