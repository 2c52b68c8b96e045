package uk.leabridge.referrals.linkage.infrastructure;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.sealing.Fingerprints;
import uk.leabridge.platform.transaction.BeforeCommit;
import uk.leabridge.referrals.linkage.application.PersonLinkage;
import uk.leabridge.referrals.linkage.domain.Combination;
import uk.leabridge.referrals.linkage.domain.Identity.Part;
import uk.leabridge.referrals.linkage.domain.NearForms;
import uk.leabridge.referrals.linkage.domain.Strength;

/** Exact tokens: a keyed fingerprint of each combination. Nobody without the key can tell whom one is of. */
@ApplicationScoped
class JdbcPersonLinkage implements PersonLinkage {
    private static final int TOKEN_BYTES = 16;
    private static final String ADD = "insert into person_token (token, kind, referral_id, borough, created_at)"
            + " select t.token, t.kind, ?::uuid, ?::text, ?::timestamptz from unnest(?::bytea[], ?::text[]) t (token, kind)";
    private static final String ADD_REQUEST = "insert into subject_access_token (request_id, borough, token)"
            + " select distinct ?::uuid, ?::text, t.token from unnest(?::bytea[]) t (token)";
    private static final String ASK = "insert into linkage_check (referral_id, borough, created_at) values (?, ?, ?)";
    private static final String WITHIN =
            "select other.referral_id, array_agg(distinct other.kind) from person_token mine"
                    + " cross join lateral (select t.referral_id, t.kind from person_token t"
                    + " where t.token = mine.token and t.referral_id <> mine.referral_id"
                    + " and (? or not exists (select 1 from linkage_check c where c.referral_id = t.referral_id))"
                    + " order by t.referral_id desc limit 200) other"
                    + " where mine.referral_id = ? group by other.referral_id";
    private static final String ELSEWHERE =
            "select borough, referral_id, person_id, reference, open, kinds from linked_elsewhere(?, ?)";
    private static final String BY_TOKENS = "select person_id, kinds from records_by_tokens(?)";
    private static final String HOLD_BACK = "select pg_advisory_xact_lock(lock) from (select distinct"
            + " hashtextextended(encode(token, 'hex'), 0) lock from person_token where referral_id = ? order by 1) locks";

    private final AgroalDataSource database;
    private final BeforeCommit beforeCommit;
    private final Fingerprints fingerprints;

    JdbcPersonLinkage(AgroalDataSource database, BeforeCommit beforeCommit, Fingerprints fingerprints) {
        this.database = database;
        this.beforeCommit = beforeCommit;
        this.fingerprints = fingerprints;
    }

    @Override
    public void enter(UUID referral, Borough borough, Identity person, Instant at) {
        var parts = parts(person);
        if (parts.isEmpty()) return;
        var tokens = tokens(parts);
        var kinds = parts.stream().map(part -> part.combination().name()).toArray(String[]::new);
        var time = OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
        beforeCommit.write(ADD, referral, borough.code(), time, tokens, kinds);
        beforeCommit.write(ASK, referral, borough.code(), time);
    }

    @Override
    public void enterRequest(UUID request, Borough borough, Identity person) {
        var parts = new LinkedHashSet<>(parts(person));
        parts.addAll(near(person));
        if (!parts.isEmpty()) beforeCommit.write(ADD_REQUEST, request, borough.code(), tokens(List.copyOf(parts)));
    }

    private static List<Part> parts(Identity person) {
        return List.copyOf(new uk.leabridge.referrals.linkage.domain.Identity(
                        person.givenName(),
                        person.familyName(),
                        person.otherNames(),
                        person.dateOfBirth(),
                        person.postcode())
                .parts());
    }

    private byte[][] tokens(List<Part> parts) {
        return parts.stream()
                .map(part -> token(part.combination(), part.text()))
                .toArray(byte[][]::new);
    }

    @Override
    public Map<UUID, Strength> matching(Identity person) {
        var found = new HashMap<UUID, Strength>();
        byTokens(tokens(near(person))).forEach((record, equal) -> found.put(record, Strength.ofNear(equal)));
        byTokens(tokens(parts(person)))
                .forEach((record, equal) -> found.merge(record, Strength.of(equal), Strength::stronger));
        return found;
    }

    private static List<Part> near(Identity person) {
        return List.copyOf(new NearForms(
                        person.givenName(),
                        person.familyName(),
                        person.otherNames(),
                        person.dateOfBirth(),
                        person.postcode())
                .parts());
    }

    private Map<UUID, Set<Combination>> byTokens(byte[][] tokens) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BY_TOKENS)) {
            statement.setArray(1, connection.createArrayOf("bytea", tokens));
            try (var row = statement.executeQuery()) {
                var found = new HashMap<UUID, Set<Combination>>();
                while (row.next()) found.put(row.getObject(1, UUID.class), combinations(row, 2));
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the person could not be searched for", e);
        }
    }

    private byte[] token(Combination combination, String text) {
        return Arrays.copyOf(fingerprints.of("linkage." + combination.name(), text), TOKEN_BYTES);
    }

    @Override
    public List<Link> within(UUID referral, Among among) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(WITHIN)) {
            statement.setBoolean(1, among == Among.ALL);
            statement.setObject(2, referral);
            try (var row = statement.executeQuery()) {
                var links = new ArrayList<Link>();
                while (row.next()) links.add(new Link(row.getObject(1, UUID.class), combinations(row, 2)));
                return links;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the person's other referrals could not be found", e);
        }
    }

    @Override
    public List<LinkElsewhere> elsewhere(UUID referral, Among among) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ELSEWHERE)) {
            statement.setObject(1, referral);
            statement.setBoolean(2, among == Among.CHECKED);
            try (var row = statement.executeQuery()) {
                var links = new ArrayList<LinkElsewhere>();
                while (row.next()) {
                    links.add(new LinkElsewhere(
                            new Borough(row.getString(1)),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getString(4),
                            row.getBoolean(5),
                            combinations(row, 6)));
                }
                return links;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("other boroughs could not be asked", e);
        }
    }

    @Override
    public void holdBackOthers(UUID referral) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HOLD_BACK)) {
            statement.setObject(1, referral);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("other checks could not be locked", e);
        }
    }

    private static Set<Combination> combinations(ResultSet row, int column) throws SQLException {
        var found = EnumSet.noneOf(Combination.class);
        for (var name : (String[]) row.getArray(column).getArray()) found.add(Combination.valueOf(name));
        return found;
    }
}
