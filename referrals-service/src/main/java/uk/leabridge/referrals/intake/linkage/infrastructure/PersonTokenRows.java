package uk.leabridge.referrals.intake.linkage.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
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
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.intake.linkage.application.PersonLinkage;
import uk.leabridge.referrals.intake.linkage.domain.Combination;
import uk.leabridge.referrals.intake.linkage.domain.Identity.Part;
import uk.leabridge.referrals.intake.linkage.domain.NearForms;
import uk.leabridge.referrals.intake.linkage.domain.Strength;

/**
 * Exact tokens: a keyed fingerprint of each combination. Nobody without the key can tell whom one is of. By rows: tokens are written
 * many at once and found by functions of the database.
 */
@ApplicationScoped
class PersonTokenRows implements PersonLinkage {
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

    private final Rows rows;
    private final BeforeCommit beforeCommit;
    private final Fingerprints fingerprints;

    PersonTokenRows(Rows rows, BeforeCommit beforeCommit, Fingerprints fingerprints) {
        this.rows = rows;
        this.beforeCommit = beforeCommit;
        this.fingerprints = fingerprints;
    }

    @Override
    public void enter(UUID referral, Borough borough, Identity person, Instant at) {
        var parts = parts(person);
        if (parts.isEmpty()) return;
        var tokens = tokens(parts);
        var kinds = parts.stream().map(part -> part.combination().name()).toArray(String[]::new);
        beforeCommit.write(ADD, referral, borough.code(), at, tokens, kinds);
        beforeCommit.write(ASK, referral, borough.code(), at);
    }

    @Override
    public void enterRequest(UUID request, Borough borough, Identity person) {
        var parts = new LinkedHashSet<>(parts(person));
        parts.addAll(near(person));
        if (!parts.isEmpty()) beforeCommit.write(ADD_REQUEST, request, borough.code(), tokens(List.copyOf(parts)));
    }

    private static List<Part> parts(Identity person) {
        return List.copyOf(new uk.leabridge.referrals.intake.linkage.domain.Identity(
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
        var found = new HashMap<UUID, Set<Combination>>();
        rows.of(BY_TOKENS, (Object) tokens).list(row -> found.put(row.uuid(1), combinations(row, 2)));
        return found;
    }

    private byte[] token(Combination combination, String text) {
        return Arrays.copyOf(fingerprints.of("linkage." + combination.name(), text), TOKEN_BYTES);
    }

    @Override
    public List<Link> within(UUID referral, Among among) {
        return rows.of(WITHIN, among == Among.ALL, referral).list(row -> new Link(row.uuid(1), combinations(row, 2)));
    }

    @Override
    public List<LinkElsewhere> elsewhere(UUID referral, Among among) {
        return rows.of(ELSEWHERE, referral, among == Among.CHECKED)
                .list(row -> new LinkElsewhere(
                        new Borough(row.text(1)),
                        row.uuid(2),
                        row.uuid(3),
                        row.text(4),
                        row.flag(5),
                        combinations(row, 6)));
    }

    @Override
    public void holdBackOthers(UUID referral) {
        rows.of(HOLD_BACK, referral).any();
    }

    private static Set<Combination> combinations(Row row, int column) {
        var found = EnumSet.noneOf(Combination.class);
        for (var name : row.texts(column)) found.add(Combination.valueOf(name));
        return found;
    }
}
