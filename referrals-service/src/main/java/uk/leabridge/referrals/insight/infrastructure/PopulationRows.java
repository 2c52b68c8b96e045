package uk.leabridge.referrals.insight.infrastructure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import uk.leabridge.platform.transaction.Row;
import uk.leabridge.platform.transaction.Rows;
import uk.leabridge.referrals.insight.domain.Characteristic;
import uk.leabridge.referrals.insight.domain.Population;
import uk.leabridge.referrals.insight.domain.Populations;

/** By rows: one join reads all groups of all boroughs, and one batch replaces those of one. */
@ApplicationScoped
class PopulationRows implements Populations {
    private static final String ALL = """
            select p.borough, p.version, p.source, p.recorded_at, g.characteristic, g.category, g.persons
            from population p join population_group g on g.borough = p.borough
            order by p.borough, g.characteristic, g.category limit 10000""";
    private static final String FIRST = """
            insert into population (borough, version, source, recorded_at) values (?, ?, ?, ?) on conflict do nothing""";
    private static final String NEXT =
            "update population set version = ?, source = ?, recorded_at = ? where borough = ? and version = ?";
    private static final String CLEAR = "delete from population_group where borough = ?";
    private static final String GROUP =
            "insert into population_group (borough, characteristic, category, persons) values (?, ?, ?, ?)";

    private final Rows rows;

    PopulationRows(Rows rows) {
        this.rows = rows;
    }

    private record Key(String borough, long version, String source, Instant recordedAt) {
        Population with(List<Population.Group> groups) {
            return new Population(borough, version, source, recordedAt, groups);
        }
    }

    private record Line(Key key, Population.Group group) {
        static Line of(Row row) {
            return new Line(
                    new Key(row.text(1), row.number(2), row.text(3), row.instant(4)),
                    new Population.Group(row.code(Characteristic.class, 5), row.text(6), row.count(7)));
        }
    }

    @Override
    public List<Population> all() {
        return rows.of(ALL).list(Line::of).stream()
                .collect(groupingBy(Line::key, LinkedHashMap::new, mapping(Line::group, toList())))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey().with(entry.getValue()))
                .toList();
    }

    @Override
    public boolean replace(Population next, long expected) {
        var borough = next.borough();
        var row = expected == 0
                ? rows.of(FIRST, borough, next.version(), next.source(), next.recordedAt())
                : rows.of(NEXT, next.version(), next.source(), next.recordedAt(), borough, expected);
        if (row.changed() != 1) return false;
        rows.of(CLEAR, borough).changed();
        rows.batch(GROUP, next.groups(), group ->
                new Object[] {borough, group.characteristic(), group.category(), group.persons()});
        return true;
    }
}
