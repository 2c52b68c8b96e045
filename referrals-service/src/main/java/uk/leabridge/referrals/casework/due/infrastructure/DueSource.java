package uk.leabridge.referrals.casework.due.infrastructure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.leabridge.referrals.casework.due.application.DueLists.Asked;
import uk.leabridge.referrals.casework.due.domain.DueKind;

/**
 * Something that an index gives in the order in which it is due: the cases' items, each of the two kinds of referrals by urgency, and the signposts
 * of referrals and of cases. What is narrowed and bounded before it is put together is never read whole.
 *
 * @param sql a select whose columns are those of an item
 */
record DueSource(String sql, List<Object> values, boolean referrals) {
    private static final String KEPT = "(select k.id, k.kind, 'CASE' as subject, k.case_id as subject_id, k.about_id,"
            + " k.reference, k.owner, k.waits, false as danger, false as escalated, k.due_at from due_kept k"
            + " where k.borough = ? and k.shown_from <= ?) i";
    private static final String ID = "(select md5(d.kind || d.about_id::text)::uuid as id, d.* from ";
    private static final String COMPUTED =
            ID + "due_item(" + DueSql.ASKED + ") d where d.subject = 'CASE'" + " and d.kind <> 'SIGNPOST_CHASE') i";
    private static final int LEAST_URGENT = 3;
    /** One is due for one thing, and its own id stands in the index. */
    private static final String ITS_ID = "(select d.about_id as id, d.* from ";

    /** The rows that are kept of cases. */
    static DueSource keptOfCases(Asked asked) {
        return new DueSource(KEPT, List.of(asked.borough(), asked.now()), false);
    }

    /** The same, computed: by periods that are not those of the rows. */
    static DueSource computedOfCases(Asked asked) {
        return new DueSource(COMPUTED, DueSql.values(asked), false);
    }

    /** Of referrals, {@code kind} a kind that referrals have; apart by how urgent they are, as the index has them. */
    static List<DueSource> referrals(Asked asked, DueKind kind) {
        var function = kind == DueKind.GATEWAY_CHECK ? "due_gateway_check_of" : "due_screening_of";
        return IntStream.rangeClosed(0, LEAST_URGENT)
                .mapToObj(urgency ->
                        new DueSource(ID + function + "(?, " + urgency + ") d) i", List.of(asked.borough()), true))
                .toList();
    }

    /** Services that are to be asked about somebody: of referrals, and of cases. */
    static List<DueSource> signposts(Asked asked) {
        return Stream.of("due_signposts_of_referrals", "due_signposts_of_cases")
                .map(function -> new DueSource(ITS_ID + function + "(?) d) i", List.of(asked.borough()), false))
                .toList();
    }

    /** A condition on items, and its values. */
    record Narrowed(String condition, List<Object> values) {
        static Narrowed of(String condition, Object... values) {
            return new Narrowed(condition, List.of(values));
        }

        Narrowed and(String more, Object... its) {
            return new Narrowed(
                    condition + " and " + more,
                    Stream.concat(values.stream(), Stream.of(its)).toList());
        }

        Narrowed ownedBy(@Nullable String owner) {
            return owner == null ? this : and("i.owner = ?", owner);
        }
    }

    /** What is read of it: a part of a statement in brackets. */
    Text read(String columns, Narrowed by, String order, int rows) {
        var all = new ArrayList<>(values);
        all.addAll(by.values());
        all.add(rows);
        return new Text("(select " + columns + " from " + sql + " where " + by.condition() + order + " limit ?)", all);
    }

    /** A part of a statement, and its values in the order of their marks. */
    record Text(String sql, List<Object> values) {
        static Text joined(String by, List<Text> parts) {
            return new Text(
                    String.join(by, parts.stream().map(Text::sql).toList()),
                    parts.stream().flatMap(part -> part.values().stream()).toList());
        }

        Text within(String before, String after, Object... its) {
            return new Text(
                    before + sql + after,
                    Stream.concat(values.stream(), Stream.of(its)).toList());
        }
    }
}
