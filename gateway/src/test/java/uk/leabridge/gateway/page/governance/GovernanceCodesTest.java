package uk.leabridge.gateway.page.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import uk.leabridge.gateway.page.Option;
import uk.leabridge.gateway.page.cases.CaseWords;
import uk.leabridge.gateway.page.grants.GrantWords;
import uk.leabridge.gateway.page.referrals.ReferralWords;
import uk.leabridge.gateway.session.Roles;

/** Each code that the pages of information governance print has its words: what the services write is read from their sources. */
class GovernanceCodesTest {
    private static final Path ROOT = Path.of("..");
    private static final String ACTION = "[a-z-]+(?:\\.[a-z-]+)+";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    /** The first code in whatever ends in an entry of the audit. */
    private static final Pattern RECORDED =
            Pattern.compile("(?:AuditedAction\\s*\\.of|announce|changed|read|record|change|keep|step)\\("
                    + "(?:[^;\"]*+\"(?!" + ACTION + "\")[^\"]*+\")*?[^;\"]*+\"(" + ACTION + ")\"");

    private static final Pattern ENTITY = Pattern.compile("AuditedAction\\s*\\.of\\(\\s*[^,]+,\\s*\"([a-z-]+)\"");

    private static final Pattern CONSTANT = Pattern.compile("(?m)^ {4}([A-Z][A-Z0-9_]+)\\b");

    @Test
    void everyActionOfAnAuditHasItsWords() throws IOException {
        Set<String> actions = new TreeSet<>();
        for (String source : sources()) {
            RECORDED.matcher(source).results().map(found -> found.group(1)).forEach(actions::add);
        }
        assertThat(actions).contains("referral.submit", "case.chronology.read", "alert.submit", "roster.ended");
        actions.removeIf(action -> action.endsWith("-"));
        actions.addAll(List.of(
                "retention.review-destroy",
                "retention.review-keep",
                "session.confirm-as-provider",
                "session.confirm-as-coordinator",
                "incident.monitor",
                "incident.close"));
        codes("comms", "Decision").forEach(code -> actions.add("alert." + code.toLowerCase(Locale.ROOT)));
        moves().forEach(code ->
                actions.add("case." + code.toLowerCase(Locale.ROOT).replace('_', '-')));

        assertThat(actions).allSatisfy(action -> assertThat(AuditWords.ACTIONS).containsKey(action));
    }

    @Test
    void whateverAnAuditIsAboutHasItsWords() throws IOException {
        Set<String> entities = new HashSet<>();
        for (String source : sources()) {
            ENTITY.matcher(source).results().map(found -> found.group(1)).forEach(entities::add);
        }

        assertThat(entities).contains("referral", "case", "alert", "roster-entry");
        assertThat(Option.codes(AuditWords.ENTITIES)).containsAll(entities);
    }

    @Test
    void everyRoleHasItsWords() {
        assertThat(Option.codes(GovernanceWords.ROLES))
                .containsAll(Arrays.stream(Roles.class.getFields())
                        .map(GovernanceCodesTest::value)
                        .toList())
                .contains("borough-system", "e-learning-system", "system");
    }

    static Stream<Arguments> vocabularies() {
        return Stream.of(
                arguments("referrals", "ReferralStatus", ReferralWords.STATUSES),
                arguments("referrals", "CaseStatus", CaseWords.STATUSES),
                arguments("referrals", "AdviceStatus", GovernanceWords.ADVICE_STATUSES),
                arguments("referrals", "ClosingOutcome", GovernanceWords.REQUEST_STATUSES),
                arguments("referrals", "Strength", ReferralWords.STRENGTHS),
                arguments("referrals", "Concern", ReferralWords.CONCERNS),
                arguments("referrals", "Sector", ReferralWords.SECTORS),
                arguments("referrals", "RecordKind", GovernanceWords.KINDS),
                arguments("referrals", "RetentionClass", GovernanceWords.CLASSES),
                arguments("referrals", "ObstacleCode", GovernanceWords.OBSTACLES),
                arguments("referrals", "HoldGround", GovernanceWords.GROUNDS),
                arguments("grants", "Cause", GrantWords.CAUSES));
    }

    @ParameterizedTest
    @MethodSource("vocabularies")
    void everyCodeOfAServiceHasItsWords(String service, String schema, List<Option> words) throws IOException {
        List<String> codes = codes(service, schema);

        assertThat(codes).isNotEmpty();
        assertThat(Option.codes(words)).containsAll(codes);
    }

    @ParameterizedTest
    @CsvSource({
        "REPEAT_REFERRAL:tower-hamlets, Referral in Tower Hamlets",
        "COURT_PROCEEDINGS, Court proceedings",
        "ROSTER, Roster changed",
        "2025-26, 2025/26",
        "compliance, Compliance check",
    })
    void aPurposeIsSaidInWords(String code, String words) {
        assertThat(AuditWords.purpose(code)).isEqualTo(words);
    }

    @Test
    void movesOfACaseAreSaidAsInItsChronology() {
        assertThat(AuditWords.action("case.propose-exit")).isEqualTo("Exit proposed");
        assertThat(AuditWords.action("referral.linkage-asked")).isEqualTo("Checked for earlier referrals");
    }

    private static List<String> moves() throws IOException {
        List<String> moves = new ArrayList<>(codes("referrals", "CaseAction"));
        Path steps = ROOT.resolve(
                "referrals-service/src/main/java/uk/leabridge/referrals/casework/cases/domain/SupportStep.java");
        CONSTANT.matcher(Files.readString(steps))
                .results()
                .map(found -> found.group(1))
                .forEach(moves::add);
        assertThat(moves).contains("PROPOSE_EXIT", "SESSION_NOT_HELD");
        return moves;
    }

    private static List<String> codes(String service, String schema) throws IOException {
        JsonNode api = new ObjectMapper()
                .readTree(ROOT.resolve("contracts/openapi/" + service + ".json").toFile());
        List<String> codes = new ArrayList<>();
        api.path("components").path("schemas").path(schema).path("enum").forEach(code -> codes.add(code.asText()));
        return codes;
    }

    /** The main sources of the services and of what they share, without comments. */
    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        for (String module :
                List.of("referrals-service", "grants-service", "training-service", "comms-service", "platform/core")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    sources.add(COMMENT.matcher(Files.readString(file)).replaceAll(""));
                }
            }
        }
        return sources;
    }

    private static String value(Field constant) {
        try {
            return String.valueOf(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
