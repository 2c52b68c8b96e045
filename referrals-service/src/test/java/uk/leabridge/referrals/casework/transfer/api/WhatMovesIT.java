package uk.leabridge.referrals.casework.transfer.api;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.casework.cases.api.CaseWorld.made;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.casework.cases.api.CaseWorld;
import uk.leabridge.referrals.casework.document.api.DocumentWorld;

/** Every table that can name a record says beside it, in {@code record_part}, whether its rows go with a case. All people are made up. */
@QuarkusTest
@ReferralsService
class WhatMovesIT {
    /**
     * A table as {@code record_part} has it.
     *
     * @param rows which of its rows are of the record {@code $1}, of those that move where some do; null where none can be found
     */
    private record Part(String table, @Nullable String rows, boolean moves) {}

    private static List<Part> parts() throws SQLException {
        return TestDatabase.rows(
                        "select part::text, stays is null as moves,"
                                + " coalesce(rows_that_move(part), rows_of_record(part)) as rows from record_part order by position")
                .stream()
                .map(row -> new Part(
                        String.valueOf(row.get("part")),
                        (String) row.get("rows"),
                        Boolean.TRUE.equals(row.get("moves"))))
                .toList();
    }

    private final TransferWorld world = new TransferWorld();
    private final CaseWorld here = world.here;
    private final CaseWorld there = world.there;

    /** Something of every table. */
    private String full() throws SQLException {
        var id = here.supported(CaseWorld.ADULT, "PERSON");
        here.assessed(id, 0, "GRIEVANCE", "THREAT");
        here.planned(id, "GRIEVANCE");
        here.whyNot(id, "THREAT").then().statusCode(201);
        made(creating(here.officer)
                .body("{\"provider\": \"sample-provider\", \"startsAt\": \"2026-01-05T10:00:00Z\"}")
                .post("/v1/cases/" + id + "/sessions"));
        DocumentWorld.kept(here.officer, id, "letter.txt", "Sample-Letter: they have moved.");
        TestDatabase.execute(
                "insert into signposting (id, version, borough, case_id, person_id, route, since, pointed_by, state, chase_at)"
                        + " select gen_random_uuid(), 0, borough, id, person_id, 'EARLY_HELP', now(), 'somebody', 'OPEN', now()"
                        + " from safeguarding_case where id = ?::uuid",
                id);
        made(creating(here.officer)
                .body("{\"ground\": \"COMPLAINT\", \"reason\": \"" + CaseWorld.REASON + "\"}")
                .post("/v1/retention/" + recordOf(id) + "/holds"));
        for (var one : List.of(here, there)) {
            as(one.officer).get("/v1/worklist").then().statusCode(200);
        }
        return id;
    }

    private static Object recordOf(String caseId) throws SQLException {
        return Objects.requireNonNull(
                TestDatabase.rows("select person_id from safeguarding_case where id = ?::uuid", caseId)
                        .getFirst()
                        .get("person_id"));
    }

    private static List<Map<String, Object>> boroughs(Part part, Object record) throws SQLException {
        if (part.rows() == null) return List.of();
        var rows = part.rows().replace("$1", "'" + record + "'::uuid");
        return TestDatabase.rows("select borough, count(*) as rows from " + part.table() + " where " + rows
                + " group by borough order by borough");
    }

    /** Names a record: by an id that is not of a table which names none. */
    @Test
    void saysOfEveryTableWithAnIdWhetherItMoves() throws SQLException {
        var withAnId = TestDatabase.rows("select distinct c.table_name from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name)"
                        + " where t.table_type = 'BASE TABLE' and c.table_schema = 'public'"
                        + " and c.table_name not like '%\\_copy' and c.table_name not like 'record\\_%'"
                        + " and (c.data_type = 'uuid' and c.column_name <> 'id' or c.column_name like '%\\_id')"
                        + " and not exists (select from pg_constraint r"
                        + " join pg_attribute a on a.attrelid = r.conrelid and a.attnum = any (r.conkey)"
                        + " where r.contype = 'f' and r.conrelid = format('%I.%I', c.table_schema, c.table_name)::regclass"
                        + " and a.attname = c.column_name and r.confrelid not in (select part from record_part))")
                .stream()
                .map(row -> String.valueOf(row.get("table_name")))
                .toList();

        assertThat(withAnId).hasSizeGreaterThan(25);
        assertThat(parts()).extracting(Part::table).containsAll(withAnId);
    }

    /** Without a policy of the owner's nothing would fail, and the rows would stay. */
    @Test
    void letsTheOwnerDoWhatEachTableSays() throws SQLException {
        var refused = TestDatabase.rows("""
            select p.part::text, needed.does from record_part p
            cross join lateral (values
                ('SELECT', p.by_column is not null and (p.stays is null or p.destruction <> 'KEPT'
                    or exists (select from record_value v where v.part = p.part))),
                ('UPDATE', p.stays is null or p.destruction = 'MARKED'),
                ('DELETE', p.destruction in ('DELETED', 'UNLINKED'))) needed (does, asked)
            where needed.asked and not exists (select from pg_policies o
                where o.tablename = p.part::text and o.cmd in (needed.does, 'ALL') and o.roles = '{referrals_owner}')""");

        assertThat(refused).isEmpty();
    }

    @Test
    void isNotForTheApplication() throws SQLException {
        assertThat(TestDatabase.rows("""
            select t.name, r.does from (values ('record_part'), ('record_value'), ('record_count')) t (name)
            cross join (values ('select'), ('insert'), ('update'), ('delete')) r (does)
            cross join (values ('referrals_app'), ('referrals_keeper')) who (role)
            where has_table_privilege(who.role, t.name, r.does)""")).isEmpty();
    }

    @Test
    void movesAllThatSaysSoAndNothingElse() throws SQLException {
        var id = full();
        var record = recordOf(id);
        var before = new java.util.TreeMap<String, List<Map<String, Object>>>();
        for (var part : parts()) before.put(part.table(), boroughs(part, record));
        world.accepted(id);

        for (var part : parts()) {
            var as = part.table();
            var earlier = before.getOrDefault(as, List.of());
            var after = boroughs(part, record);
            if (part.moves()) {
                assertThat(earlier).as(as).hasSize(1);
                assertThat(after).as(as).extracting(row -> row.get("borough")).containsExactly(there.borough);
            } else {
                assertThat(countedHere(after)).as(as).isGreaterThanOrEqualTo(countedHere(earlier));
            }
        }
    }

    private long countedHere(List<Map<String, Object>> boroughs) {
        return boroughs.stream()
                .filter(row -> here.borough.equals(row.get("borough")))
                .mapToLong(row -> (Long) row.getOrDefault("rows", 0L))
                .sum();
    }
}
