package uk.leabridge.referrals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.identity.Borough;
import uk.leabridge.platform.identity.CurrentActor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.transaction.Outage;
import uk.leabridge.platform.transaction.Rows;

/** Rows hands values over and back, within the transaction and what row-level security lets its actor see. */
@QuarkusTest
@ReferralsService
class RowsIT {
    private static final Instant AT = Instant.parse("2026-03-01T09:30:00.123456Z");
    private static final String ADD =
            "insert into data_key (person_id, borough, wrapped, created_at) values (?, ?, ?, ?)";

    @Inject
    Rows rows;

    @Inject
    CurrentActor current;

    private final UUID id = UUID.randomUUID();

    private enum Colour {
        RED,
        BLUE
    }

    @Test
    void handsEveryKindOfValueOverAndBack() {
        var day = LocalDate.of(2026, 2, 28);
        rows.of(
                        "select ?::uuid, ?::text, ?::timestamptz, ?::date, ?::bigint, ?::boolean, ?::bytea, ?::text, ?::float8",
                        id,
                        "word",
                        AT,
                        day,
                        7L,
                        true,
                        new byte[] {1, 2},
                        Colour.BLUE,
                        0.5)
                .list(row -> {
                    assertThat(row.uuid(1)).isEqualTo(id);
                    assertThat(row.text(2)).isEqualTo("word");
                    assertThat(row.instant(3)).isEqualTo(AT);
                    assertThat(row.day(4)).isEqualTo(day);
                    assertThat(row.number(5)).isEqualTo(7);
                    assertThat(row.count(5)).isEqualTo(7);
                    assertThat(row.flag(6)).isTrue();
                    assertThat(row.bytes(7)).containsExactly(1, 2);
                    assertThat(row.code(Colour.class, 8)).isEqualTo(Colour.BLUE);
                    assertThat(row.decimal(9)).isEqualTo(0.5);
                    return row;
                });
    }

    @Test
    void readsNothingAsNull() {
        rows.of("select ?::text as a, null::timestamptz as b, null::uuid as c", (Object) null)
                .list(row -> {
                    assertThat(row.textOrNull("a")).isNull();
                    assertThat(row.instantOrNull("b")).isNull();
                    assertThat(row.uuidOrNull("c")).isNull();
                    assertThat(row.codeOrNull(Colour.class, "a")).isNull();
                    return row;
                });
    }

    @Test
    void handsCollectionsOverAsArraysTheEmptyOnesToo() {
        assertThat(rows.of("select 1 where ?::uuid = any (?)", id, List.of(id)).any())
                .isTrue();
        assertThat(rows.of("select 1 where ?::uuid = any (?)", id, List.of()).any())
                .isFalse();
        List<String> colours = rows.of("select ?::text[]", Set.of(Colour.RED)).one(row -> row.texts(1));
        assertThat(colours).containsExactly("RED");
        assertThat(rows.of("select 1 where 2 = any (?) and 3::bigint = any (?)", List.of(2), List.of(3L))
                        .any())
                .isTrue();
        assertThat(rows.of("select encode(x, 'hex') from unnest(?) x", (Object) new byte[][] {{1}, {10}})
                        .list(row -> row.text(1)))
                .containsExactly("01", "0a");
    }

    @Test
    void putsAStatementTogether() {
        var found = rows.of("select n from generate_series(1, 9) n where n > ?", 2)
                .andIfAny("n <> ?", 4)
                .andIfAny("n = ?", null)
                .andAfter("(timestamptz '2026-01-01', gen_random_uuid()) < (?, ?)", Optional.of(new Cursor(AT, id)))
                .andAfter("n = 1", Optional.empty())
                .then(" order by n limit ?", 3)
                .list(row -> row.count("n"));

        assertThat(found).containsExactly(3, 5, 6);
        assertThat(rows.of("select 1 where false").first(row -> row.count(1))).isEmpty();
        int one = rows.of("select 1").atLength().one(row -> row.count(1));
        assertThat(one).isEqualTo(1);
    }

    @Test
    @ActivateRequestContext
    void changesWithinTheTransactionAndAsItsActor() {
        var other = UUID.randomUUID();
        as("rows", () -> {
            rows.batch(ADD, List.of(id, other), person -> new Object[] {person, "rows", new byte[] {0}, AT});
            return seen();
        });
        assertThat(as("rows", this::seen)).isEqualTo(2);
        assertThat(as("rows-next-door", this::seen)).isZero();
        var destroy = "update data_key set wrapped = null, destroyed_at = ? where created_at = ?";
        assertThat(as("rows", () -> rows.of(destroy, AT, AT).changed())).isEqualTo(2);
    }

    @Test
    void letsTheCauseOfAFailureBeSeen() {
        assertThatThrownBy(() -> rows.of("select 1 / 0").any())
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(SQLException.class)
                .satisfies(failure -> assertThat(Outage.isBehind(failure)).isFalse());
        assertThatThrownBy(() -> rows.of("do $$ begin raise exception sqlstate '57014'; end $$")
                        .changed())
                .satisfies(failure -> assertThat(Outage.isBehind(failure)).isTrue());
        assertThatThrownBy(() -> rows.of("select 1").list(row -> row.text("missing")))
                .isInstanceOf(IllegalStateException.class)
                .hasCauseInstanceOf(SQLException.class);
    }

    private int seen() {
        return rows.of("select count(*) from data_key where created_at = ?", AT).one(row -> row.count(1));
    }

    private <T> T as(String borough, Supplier<T> work) {
        current.actAs(new Actor(id.toString(), Set.of("referrer"), new Borough(borough), null));
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
