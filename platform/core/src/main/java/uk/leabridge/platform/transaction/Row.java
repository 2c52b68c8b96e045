package uk.leabridge.platform.transaction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The row at which a result stands. Columns are read by their position, from 1, or by their name. */
public final class Row {
    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public UUID uuid(int column) {
        return read(() -> result.getObject(column, UUID.class));
    }

    public UUID uuid(String column) {
        return uuid(position(column));
    }

    public @Nullable UUID uuidOrNull(int column) {
        return read(() -> result.getObject(column, UUID.class));
    }

    public @Nullable UUID uuidOrNull(String column) {
        return uuidOrNull(position(column));
    }

    public String text(int column) {
        return read(() -> result.getString(column));
    }

    public String text(String column) {
        return text(position(column));
    }

    public @Nullable String textOrNull(int column) {
        return read(() -> result.getString(column));
    }

    public @Nullable String textOrNull(String column) {
        return textOrNull(position(column));
    }

    public byte[] bytes(int column) {
        return read(() -> result.getBytes(column));
    }

    public byte[] bytes(String column) {
        return bytes(position(column));
    }

    public byte @Nullable [] bytesOrNull(int column) {
        return read(() -> result.getBytes(column));
    }

    public byte @Nullable [] bytesOrNull(String column) {
        return bytesOrNull(position(column));
    }

    public Instant instant(int column) {
        return read(() -> result.getObject(column, OffsetDateTime.class)).toInstant();
    }

    public Instant instant(String column) {
        return instant(position(column));
    }

    public @Nullable Instant instantOrNull(int column) {
        var at = read(() -> result.getObject(column, OffsetDateTime.class));
        return at == null ? null : at.toInstant();
    }

    public @Nullable Instant instantOrNull(String column) {
        return instantOrNull(position(column));
    }

    public LocalDate day(int column) {
        return read(() -> result.getObject(column, LocalDate.class));
    }

    public LocalDate day(String column) {
        return day(position(column));
    }

    public @Nullable LocalDate dayOrNull(int column) {
        return read(() -> result.getObject(column, LocalDate.class));
    }

    public @Nullable LocalDate dayOrNull(String column) {
        return dayOrNull(position(column));
    }

    public int count(int column) {
        return read(() -> result.getInt(column));
    }

    public int count(String column) {
        return count(position(column));
    }

    public long number(int column) {
        return read(() -> result.getLong(column));
    }

    public long number(String column) {
        return number(position(column));
    }

    public double decimal(int column) {
        return read(() -> result.getDouble(column));
    }

    public boolean flag(int column) {
        return read(() -> result.getBoolean(column));
    }

    public boolean flag(String column) {
        return flag(position(column));
    }

    public <E extends Enum<E>> E code(Class<E> type, int column) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> E code(Class<E> type, String column) {
        return code(type, position(column));
    }

    public <E extends Enum<E>> @Nullable E codeOrNull(Class<E> type, int column) {
        var name = textOrNull(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public <E extends Enum<E>> @Nullable E codeOrNull(Class<E> type, String column) {
        return codeOrNull(type, position(column));
    }

    /** The elements of an array of texts. */
    public List<String> texts(int column) {
        return Stream.of(read(() -> (String[]) result.getArray(column).getArray()))
                .filter(Objects::nonNull)
                .toList();
    }

    private int position(String column) {
        return read(() -> result.findColumn(column));
    }

    private interface Reading<T> {
        T now() throws SQLException;
    }

    private static <T> T read(Reading<T> reading) {
        try {
            return reading.now();
        } catch (SQLException e) {
            throw new IllegalStateException("a row could not be read", e);
        }
    }
}
