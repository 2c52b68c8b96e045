package uk.leabridge.gateway.session;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import uk.leabridge.gateway.config.GatewayConfig;

/**
 * Sessions in the gateway's database. What is kept is sealed to its id, so that rows cannot be swapped. All methods fail with
 * {@link SignInAwayException} when the database does not answer.
 */
@ApplicationScoped
public class Sessions {

    private static final String ADD =
            "insert into session (id_hash, sealed, started_at, last_seen_at, expires_at) values (?, ?, ?, ?, ?)";
    private static final String FIND =
            "select sealed from session where id_hash = ? and expires_at > ? and last_seen_at > ?";
    private static final String TOUCH = "update session set last_seen_at = ? where id_hash = ? and last_seen_at < ?";
    private static final String REPLACE = "update session set sealed = ? where id_hash = ?";
    private static final String END = "delete from session where id_hash = ?";
    private static final String PURGE = "delete from session where expires_at <= ? or last_seen_at <= ?";
    private static final int ID_BYTES = 32;
    private static final int TOUCH_SECONDS = 60;

    private final AgroalDataSource database;
    private final SessionVault vault;
    private final InstantSource clock;
    private final GatewayConfig.Session settings;
    private final SecureRandom random = new SecureRandom();

    public Sessions(AgroalDataSource database, SessionVault vault, InstantSource clock, GatewayConfig config) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
        this.settings = config.session();
    }

    /** Keeps the text and returns the id for the cookie. */
    public String start(String text) {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byte[] hash = hash(id);
        byte[] sealed = vault.seal(text.getBytes(StandardCharsets.UTF_8), purpose(hash));
        Instant now = clock.instant();
        run(ADD, hash, sealed, at(now), at(now), at(now.plus(settings.longest())));
        return id;
    }

    /** What was kept, unless the session has ended or was idle for too long; notes that it is in use. */
    public Optional<String> find(String id) {
        byte[] hash = hash(id);
        Instant now = clock.instant();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, FIND, hash, at(now), at(now.minus(settings.idle())));
                ResultSet row = statement.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Optional<String> text =
                    vault.open(row.getBytes(1), purpose(hash)).map(plain -> new String(plain, StandardCharsets.UTF_8));
            touch(connection, hash, now);
            return text;
        } catch (SQLException e) {
            throw new SignInAwayException(SignInAwayException.Part.SESSIONS, e);
        }
    }

    private static void touch(Connection connection, byte[] hash, Instant now) throws SQLException {
        try (PreparedStatement statement =
                prepare(connection, TOUCH, at(now), hash, at(now.minusSeconds(TOUCH_SECONDS)))) {
            statement.executeUpdate();
        }
    }

    /** Keeps another text under the same id, unless the session has ended. */
    public void replace(String id, String text) {
        byte[] hash = hash(id);
        run(REPLACE, vault.seal(text.getBytes(StandardCharsets.UTF_8), purpose(hash)), hash);
    }

    public void end(String id) {
        run(END, (Object) hash(id));
    }

    /** Deletes what has ended; returns how many. */
    public int purge() {
        Instant now = clock.instant();
        return run(PURGE, at(now), at(now.minus(settings.idle())));
    }

    private int run(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SignInAwayException(SignInAwayException.Part.SESSIONS, e);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String purpose(byte[] hash) {
        return "session/" + HexFormat.of().formatHex(hash);
    }

    private static byte[] hash(String id) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
