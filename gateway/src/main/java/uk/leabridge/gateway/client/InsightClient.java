package uk.leabridge.gateway.client;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import uk.leabridge.gateway.config.Area;

/** The figures of the referrals service. */
@ApplicationScoped
public class InsightClient {

    private static final String BOARD = "board";

    private final ServiceApi<InsightApi> insight;

    public InsightClient(@RestClient InsightApi insight, Services services) {
        this.insight = services.of(Area.REFERRALS, insight);
    }

    /** How many of the borough's referrals of a year reached each stage. */
    public record Funnel(String year, String by, List<Category> categories, List<Reached> totals) {}

    /** One category of the characteristic. */
    public record Category(String category, List<Reached> reached) {}

    /** How many came at least so far. */
    public record Reached(String stage, int referrals) {}

    /** How long a part of the way took; {@code referrals} is null where a release hides of how many. */
    public record Measure(String measure, @Nullable Integer referrals, double medianDays, double ninetiethDays) {}

    /** How long each part of the way took. */
    public record Timeliness(String year, List<Measure> measures) {}

    /** Shares, from 0 to 1. */
    public record Range(double low, double high) {}

    /** A group beside all; {@code share} is null for a group of nobody. */
    public record Group(
            List<String> categories,
            int events,
            int of,
            @Nullable Double share,
            Range interval,
            Range usual,
            Range possible,
            String verdict) {}

    /** Whether a decision falls on some groups more often than by chance. */
    public record Comparison(
            String decision, String by, int events, int of, List<Group> groups, List<List<String>> notCompared) {}

    /** A year's figures as they were, or would be, released to an audience (BOARD or PUBLIC). */
    public record Release(
            String year,
            String audience,
            int threshold,
            Instant releasedAt,
            List<Table> tables,
            List<Measure> timeliness,
            List<Comparison> comparisons) {}

    /** Referrals by a characteristic and by how far they came. */
    public record Table(String by, List<Column> columns, List<Row> rows, int total) {}

    /** A column: the stages that are counted together. */
    public record Column(List<String> stages, int total) {}

    /** A row: the categories that are counted together. */
    public record Row(List<String> categories, List<Cell> cells, int total) {}

    /** A count; null where it is hidden. */
    public record Cell(@Nullable Integer referrals) {}

    /** A year that was released. */
    public record Year(String year, Instant releasedAt) {}

    /** Who lives in the boroughs; of those in {@code missing} nothing is recorded yet. */
    public record Populations(List<Population> items, List<String> missing) {}

    /** Who lives in one borough, and where that is published. */
    public record Population(String borough, String source, Instant recordedAt, List<Persons> groups) {}

    /** How many are of a category. */
    public record Persons(String characteristic, String category, int persons) {}

    /** Who lives in a borough, and where that is published. */
    public record PopulationRequest(String source, List<Persons> groups) {}

    /** The year to release. */
    public record ReleaseRequest(String year) {}

    /** The year that was released. */
    public record Released(String year) {}

    public Answer<Funnel> funnel(String year, String by) {
        return insight.ask(api -> api.funnel(year, by));
    }

    public Answer<Timeliness> timeliness(String year) {
        return insight.ask(api -> api.timeliness(year));
    }

    public Answer<Comparison> comparison(String year, String decision, String by) {
        return insight.ask(api -> api.comparison(year, decision, by));
    }

    public Answer<Populations> populations() {
        return insight.ask(InsightApi::populations);
    }

    public Answer<Population> population(String borough) {
        return insight.ask(api -> api.population(PathSegment.of(borough)));
    }

    public Answer<Population> record(String borough, String etag, PopulationRequest population) {
        return insight.ask(api -> api.record(PathSegment.of(borough), HeaderValue.ifAny(etag), population));
    }

    public Answer<PageOf<Year>> years() {
        return insight.list(InsightApi::years);
    }

    /** What would be released of a year; nothing while it runs or when there were too few referrals. */
    public Answer<List<Release>> preview(String year) {
        return insight.list(api -> api.preview(year)).map(PageOf::items);
    }

    public Answer<Released> release(String year, String key) {
        return insight.ask(api -> api.release(HeaderValue.of(key), new ReleaseRequest(year)));
    }

    /** A year's figures; the audience is {@code public} or {@code board}. */
    public Answer<Release> released(String year, String audience) {
        var of = PathSegment.of(year);
        return insight.ask(api -> audience.equals(BOARD) ? api.forTheBoard(of) : api.forEverybody(of));
    }

    /** The same as comma-separated lines. */
    public Answer<String> releasedAsCsv(String year, String audience) {
        var of = PathSegment.of(year);
        return insight.ask(api -> audience.equals(BOARD) ? api.forTheBoardAsCsv(of) : api.forEverybodyAsCsv(of));
    }
}
