package uk.leabridge.referrals.transfer.api;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.leabridge.referrals.cases.api.CaseWorld.as;
import static uk.leabridge.referrals.cases.api.CaseWorld.creating;
import static uk.leabridge.referrals.cases.api.CaseWorld.made;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.leabridge.platform.test.service.TestDatabase;
import uk.leabridge.referrals.ReferralsService;
import uk.leabridge.referrals.cases.api.CaseWorld;
import uk.leabridge.referrals.document.api.DocumentWorld;

/** Every table that can name a record says whether its rows go with a case that another borough takes over. All people are made up. */
@QuarkusTest
@ReferralsService
class WhatMovesIT {
    /**
     * A table, in one line.
     *
     * @param rows which of its rows hang on a case, by {@code :case}, {@code :record} and {@code :referral}; empty where none does
     * @param why why they stay; empty where they move
     */
    private record Table(String rows, String why) {
        static Table moves(String rows) {
            return new Table(rows, "");
        }

        static Table stays(String rows, String why) {
            return new Table(rows, why);
        }

        static Table namesNoRecord() {
            return new Table("", "names no record");
        }

        boolean isMoved() {
            return why.isEmpty();
        }
    }

    private static final String BY_CASE = "case_id = :case";
    private static final String BY_RECORD = "person_id = :record";
    private static final String BY_REFERRAL = "referral_id = :referral";
    private static final String REFERRAL_STAYS = "the borough that received the referral keeps it";
    private static final String PANEL_STAYS = "what a panel decided is that panel's";

    /** Whoever adds a table with an id says here whether it goes with a case: then {@code take_over_case} moves it, or why it stays. */
    private static final Map<String, Table> TABLES = Map.ofEntries(
            entry("safeguarding_case", Table.moves("id = :case")),
            entry("case_step", Table.moves(BY_CASE)),
            entry("assessment", Table.moves(BY_CASE)),
            entry(
                    "assessment_finding",
                    Table.moves("assessment_id in (select id from assessment where case_id = :case)")),
            entry("plan_action", Table.moves(BY_CASE)),
            entry("plan_reason", Table.moves(BY_CASE)),
            entry("support_session", Table.moves(BY_CASE)),
            entry("case_document", Table.moves(BY_CASE)),
            entry("signposting", Table.moves(BY_CASE)),
            entry("data_key", Table.moves(BY_RECORD)),
            entry("record_retention", Table.moves(BY_RECORD)),
            entry("retention_hold", Table.moves(BY_RECORD)),
            // by triggers, whatever moves the case
            entry("due_kept", Table.moves(BY_CASE)),
            entry("referral", Table.stays("id = :referral", REFERRAL_STAYS)),
            entry("referral_step", Table.stays(BY_REFERRAL, REFERRAL_STAYS)),
            entry("referral_characteristic", Table.stays(BY_REFERRAL, REFERRAL_STAYS)),
            entry("person_token", Table.stays(BY_REFERRAL, "finds the referral, which stays")),
            entry("linkage_check", Table.stays(BY_REFERRAL, "finds the referral, which stays")),
            entry("advice", Table.stays(BY_REFERRAL, "a record of its own, with a key of its own")),
            entry("agenda_item", Table.stays(BY_CASE, PANEL_STAYS)),
            entry(
                    "agenda_information",
                    Table.stays("agenda_item_id in (select id from agenda_item where case_id = :case)", PANEL_STAYS)),
            entry("case_transfer", Table.stays(BY_CASE, "both boroughs read it")),
            entry("escalation", Table.stays("subject_id = :case", "says which borough was late")),
            entry("audit_entry", Table.stays(BY_RECORD, "says what was done in a borough, and is sealed")),
            entry("outbox", Table.stays("aggregate_id = :case::text", "was told already")),
            entry(
                    "subject_access_record",
                    Table.stays(
                            BY_RECORD, "the borough that was asked answers, and keeps the record from destruction")),
            entry("subject_access_request", Table.stays("", "a record of its own, of no case")),
            entry("subject_access_choice", Table.stays("", "goes with its request")),
            entry("subject_access_token", Table.stays("", "goes with its request")),
            entry("referral_draft", Table.stays("", "nobody's record yet")),
            entry("destruction", Table.stays(BY_RECORD, "what is destroyed is not offered")),
            entry("destruction_receipt", Table.stays("", "what is destroyed is not offered")),
            entry("assessment_framework", Table.namesNoRecord()),
            entry("panel", Table.namesNoRecord()),
            entry("panel_agency", Table.namesNoRecord()),
            entry("panel_member", Table.namesNoRecord()),
            entry("meeting", Table.namesNoRecord()),
            entry("meeting_attendance", Table.namesNoRecord()),
            entry("inbox", Table.namesNoRecord()));

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
                .post("/v1/retention/" + of(id).get("record") + "/holds"));
        for (var one : List.of(here, there)) {
            as(one.officer).get("/v1/worklist").then().statusCode(200);
        }
        return id;
    }

    private static Map<String, Object> of(String caseId) throws SQLException {
        return TestDatabase.rows(
                        "select id as \"case\", person_id as record, referral_id as referral from safeguarding_case where id = ?::uuid",
                        caseId)
                .getFirst();
    }

    private static List<Map<String, Object>> boroughs(String table, Table of, Map<String, Object> ids)
            throws SQLException {
        var where = of.rows();
        for (var id : ids.entrySet()) where = where.replace(":" + id.getKey(), "'" + id.getValue() + "'::uuid");
        return TestDatabase.rows("select borough, count(*) as rows from " + table + " where " + where
                + " group by borough" + " order by borough");
    }

    @Test
    void saysOfEveryTableWithAnIdWhetherItMoves() throws SQLException {
        var all = TestDatabase.rows("select distinct c.table_name from information_schema.columns c"
                        + " join information_schema.tables t using (table_schema, table_name)"
                        + " where t.table_type = 'BASE TABLE' and c.table_schema = 'public'"
                        + " and c.table_name not like '%\\_copy'"
                        + " and (c.data_type = 'uuid' and c.column_name <> 'id' or c.column_name like '%\\_id'"
                        + " or c.column_name = 'id' and exists (select from pg_constraint r"
                        + " where r.confrelid = format('%I.%I', c.table_schema, c.table_name)::regclass))")
                .stream()
                .map(row -> String.valueOf(row.get("table_name")))
                .collect(Collectors.toSet());

        assertThat(all).isEqualTo(TABLES.keySet());
    }

    @Test
    void movesAllThatSaysSoAndNothingElse() throws SQLException {
        var id = full();
        var ids = of(id);
        var before = new java.util.TreeMap<String, List<Map<String, Object>>>();
        for (var table : TABLES.entrySet()) {
            if (!table.getValue().rows().isEmpty()) {
                before.put(table.getKey(), boroughs(table.getKey(), table.getValue(), ids));
            }
        }
        world.accepted(id);

        for (var table : TABLES.entrySet()) {
            var of = table.getValue();
            if (of.rows().isEmpty()) continue;
            var as = table.getKey();
            var earlier = before.getOrDefault(as, List.of());
            var after = boroughs(as, of, ids);
            if (of.isMoved()) {
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
