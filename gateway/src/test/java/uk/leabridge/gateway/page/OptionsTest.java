package uk.leabridge.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.leabridge.platform.test.contract.ApiCodes;

/**
 * Every list of codes in the pages, offered or put into words, is the services' own: equal to the codes of each place that it is
 * sent to or comes from, or less by those that are named here with the reason.
 */
class OptionsTest {
    private static final Map<String, ApiCodes> CODES = new LinkedHashMap<>();

    /**
     * A list, and where its codes go or come from.
     *
     * @param list class and field, below the package of the pages
     * @param places members or parameters of one service's document, together
     * @param without codes that the list does without, and why
     */
    record Held(String list, String service, List<String> places, Map<String, String> without) {
        @Override
        public String toString() {
            return list;
        }

        Held without(String code, String reason) {
            Map<String, String> all = new LinkedHashMap<>(without);
            all.put(code, reason);
            return new Held(list, service, places, all);
        }
    }

    /** Lists whose codes no document names, and why. */
    private static final String WRITTEN =
            "codes that a service writes as text: GovernanceCodesTest reads them from its source";

    private static final Map<String, String> OF_NO_DOCUMENT = Map.ofEntries(
            Map.entry("Field.YES_NO", "what a form is answered with, and a service is sent as a boolean"),
            Map.entry("Field.YES_NO_UNKNOWN", "the same, and nothing is sent for the last"),
            Map.entry("documents.DocumentWords.KINDS", "media types, which the document lets be any text"),
            Map.entry("grants.GrantWords.REQUIREMENTS", "requirements are rows that a council may add to"),
            Map.entry(
                    "cases.CaseRefusals.OBSTACLES", "members of a problem, whose members of its own are not described"),
            Map.entry("governance.GovernanceWords.ROLES", "roles of the realm, which the document lets be any text"),
            Map.entry("governance.GovernanceWords.AREAS", "the services themselves"),
            Map.entry("governance.GovernanceWords.ADVICE_STATUSES", WRITTEN),
            Map.entry("governance.GovernanceWords.REQUEST_STATUSES", WRITTEN),
            Map.entry("governance.AuditWords.REFERRALS", WRITTEN),
            Map.entry("governance.AuditWords.CASES", WRITTEN),
            Map.entry("governance.AuditWords.GOVERNANCE", WRITTEN),
            Map.entry("governance.AuditWords.PARTNERS", WRITTEN),
            Map.entry("governance.AuditWords.COMMS", WRITTEN),
            Map.entry("governance.AuditWords.ENTITIES", WRITTEN),
            Map.entry("governance.AuditWords.FAULTS", WRITTEN),
            Map.entry("governance.AuditWords.PURPOSES", WRITTEN),
            Map.entry("referrals.ReferralWords.STEPS", WRITTEN),
            Map.entry(
                    "panels.Agencies.OTHERS", "agencies are a council's own, and these are for those without a name"));

    static Stream<Held> lists() {
        return Stream.of(referrals(), cases(), support(), governance(), figures(), others())
                .flatMap(part -> part);
    }

    private static Stream<Held> referrals() {
        return Stream.of(
                ofReferrals("referrals.Grounds.LEGAL_BASES", "ScreeningRequest.legalBasis", "TransferView.legalBasis"),
                ofReferrals("referrals.Grounds.SIGNPOSTS", "ScreeningRequest.signposts", "ChaseRequest.instead"),
                ofReferrals("referrals.Grounds.CHASES", "ChaseRequest.result"),
                ofReferrals("referrals.Grounds.PANELS", "ScreeningRequest.panelKind"),
                ofReferrals("referrals.ReferralQuestions.ETHNIC_GROUPS", "ReferralForm.person.ethnicGroup"),
                ofReferrals("referrals.ReferralQuestions.SEXES", "ReferralForm.person.sex"),
                ofReferrals("referrals.ReferralWords.AGENCIES", "ReferralForm.agencies"),
                ofReferrals("referrals.ScreeningChoices.ALL", "ScreeningRequest.decision"),
                ofReferrals("referrals.ReferralWords.STRENGTHS", "Earlier.strength"),
                ofReferrals(
                        "referrals.ReferralWords.SECTORS", "ReferralForm.referrer.sector", "GET /v1/referrals?sector"),
                ofReferrals("referrals.ReferralWords.CONCERNS", "ReferralForm.concern.code", "CaseView.concern"),
                ofReferrals("referrals.ReferralWords.STATUSES", "GET /v1/referrals?status", "ReferralView.status"),
                ofReferrals("referrals.ReferralWords.AGE_BANDS", "ReferralView.ageBand"),
                ofReferrals("referrals.ReferralPage.CHECK_RESULTS", "GatewayCheckRequest.result"),
                ofReferrals("signposts.SignpostWords.STATES", "OpenedSignpost.state"),
                ofReferrals("home.DueWords.KINDS", "GET /v1/worklist/items?kind"));
    }

    private static Stream<Held> cases() {
        return Stream.of(
                ofReferrals("cases.CaseWords.STATUSES", "GET /v1/cases?status", "CaseView.status"),
                ofReferrals("cases.CaseWords.PANELS", "GET /v1/cases?kind", "NewPanelRequest.kind"),
                ofReferrals("cases.CaseWords.CONSENTS", "CaseView.consent.status"),
                ofReferrals("cases.CaseWords.CONSENT_FROM", "ConsentRequest.from"),
                ofReferrals("cases.CaseWords.REVIEW_OUTCOMES", "ReviewRequest.outcome")
                        .without("NO_NEW_CONCERN", "said once support has ended")
                        .without("NEW_CONCERN", "said once support has ended"),
                ofReferrals("cases.CaseWords.LATE_REVIEW_OUTCOMES", "ReviewRequest.outcome")
                        .without("SUPPORT_CONTINUES", "said while there is support")
                        .without("PLAN_CHANGES", "said while there is support")
                        .without("READY_FOR_EXIT", "said while there is support"),
                ofReferrals("panels.PanelWords.DECISIONS", "DecisionRequest.decision"),
                ofReferrals("transfers.TransferWords.STATUSES", "TransferView.status", "GET /v1/transfers?status"));
    }

    private static Stream<Held> support() {
        return Stream.of(
                ofReferrals("support.SupportWords.SESSIONS", "Opened2.state", "Own.state"),
                ofReferrals("support.SupportWords.PRESENCES", "AssessmentRequest.findings.presence"),
                ofReferrals("support.SupportWords.ACTIONS", "Action.state"));
    }

    private static Stream<Held> governance() {
        return Stream.of(
                ofReferrals("governance.SubjectAccessWords.REQUESTERS", "NewRequest.requester"),
                ofReferrals("governance.SubjectAccessWords.CHECKS", "NewRequest.identityCheck"),
                ofReferrals("governance.SubjectAccessWords.ENDS", "ClosingRequest.outcome"),
                ofReferrals("governance.SubjectAccessWords.DECISIONS", "ChoiceRequest.decision"),
                ofReferrals("governance.SubjectAccessWords.EXEMPTIONS", "ChoiceRequest.exemption"),
                ofReferrals("governance.GovernanceWords.STATES", "GET /v1/retention?state", "QueueLineView.state"),
                ofReferrals("governance.GovernanceWords.CLASSES", "RecordView.retentionClass"),
                ofReferrals("governance.GovernanceWords.KINDS", "RecordView.kind"),
                ofReferrals("governance.GovernanceWords.GROUNDS", "HoldRequest.ground"),
                ofReferrals("governance.GovernanceWords.DECISIONS", "ReviewRequest1.decision"),
                ofReferrals("governance.GovernanceWords.OBSTACLES", "ObstacleView.code"));
    }

    private static Stream<Held> figures() {
        return Stream.of(
                ofReferrals("insight.InsightWords.ALL_CHARACTERISTICS", "FunnelView.by"),
                ofReferrals("insight.InsightWords.CHARACTERISTICS", "GET /v1/insight/funnel?by")
                        .without("BOROUGH", "a person sees one borough, and the funnel of all is released by borough"),
                ofReferrals("insight.InsightWords.STAGES", "StageView.stage"),
                ofReferrals("insight.InsightWords.DECISIONS", "GET /v1/insight/comparison?decision"),
                ofReferrals("insight.InsightWords.MEASURES", "MeasureView.measure"));
    }

    private static Stream<Held> others() {
        return Stream.of(
                of("comms", "comms.CommsWords.KINDS", "OpenIncidentRequest.kind"),
                of("comms", "comms.CommsWords.SEVERITIES", "OpenIncidentRequest.severity", "AlertRequest.severity"),
                of("comms", "comms.CommsWords.URGENCIES", "AlertRequest.urgency"),
                of("comms", "comms.CommsWords.CERTAINTIES", "AlertRequest.certainty"),
                of("comms", "comms.CommsWords.SCOPES", "AlertRequest.scope"),
                of(
                        "comms",
                        "comms.CommsWords.GROUPS",
                        "AddContactRequest.roleGroup",
                        "AlertRequest.audience.roleGroups"),
                of("comms", "comms.CommsWords.DECISIONS", "DecisionRequest.decision"),
                of("grants", "grants.GrantWords.STATUSES", "ComplianceDetails.status"),
                of("grants", "grants.GrantWords.CAUSES", "HistoryLine.cause"),
                of("grants", "grants.GrantWords.DESIGNATIONS", "RosterRequest.designation"));
    }

    private static Held ofReferrals(String list, String... places) {
        return new Held(list, "referrals", List.of(places), Map.of());
    }

    private static Held of(String service, String list, String... places) {
        return new Held(list, service, List.of(places), Map.of());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void everyListHasTheCodesOfTheService(Held held) throws ReflectiveOperationException {
        Set<String> here = Option.codes(options(held.list()));
        for (String place : held.places()) {
            Set<String> there = codes(held.service()).in(place);
            assertThat(union(here, held.without().keySet()))
                    .as("%s, sent as or read from %s", held, place)
                    .isEqualTo(new TreeSet<>(there));
        }
        assertThat(held.without().keySet()).as("what %s does without", held).doesNotContainAnyElementsOf(here);
    }

    /** A list that nobody compares can offer what no service takes. */
    @Test
    void everyListOfThePagesIsHere() {
        Set<String> known = lists().map(Held::list).collect(Collectors.toCollection(HashSet::new));
        known.addAll(OF_NO_DOCUMENT.keySet());
        known.add("insight.InsightWords.CATEGORIES"); // below
        known.add("cases.CaseWords.STEPS"); // below
        known.add("referrals.ReferralQuestions.NEEDS"); // below

        assertThat(listsOfThePages()).containsExactlyInAnyOrderElementsOf(new TreeSet<>(known));
    }

    /** Each need is a member of its own. */
    @Test
    void everyNeedIsAMember() throws ReflectiveOperationException {
        assertThat(union(Option.codes(options("referrals.ReferralQuestions.NEEDS")), Set.of("notes")))
                .isEqualTo(new TreeSet<>(codes("referrals").members("ReferralForm.needs")));
    }

    /** What happens to a case by an action of its own stands in the chronology under the action's name. */
    @Test
    void everyActionHasWordsInTheChronology() throws ReflectiveOperationException {
        assertThat(Option.codes(options("cases.CaseWords.STEPS")))
                .containsAll(codes("referrals").in("CaseView.allowed"));
    }

    /** Figures are counted by codes of several lists; which of them need words of their own is for the page. */
    @Test
    void everyCategoryOfTheFiguresIsACode() throws ReflectiveOperationException {
        Set<String> there = new TreeSet<>(Set.of("Q1", "Q2", "Q3", "Q4"));
        for (String place : List.of(
                "ReferralView.ageBand",
                "ReferralForm.person.ethnicGroup",
                "ReferralForm.person.sex",
                "ReferralForm.referrer.sector",
                "ReferralForm.concern.code")) {
            there.addAll(codes("referrals").in(place));
        }
        assertThat(there).containsAll(Option.codes(options("insight.InsightWords.CATEGORIES")));
    }

    private static ApiCodes codes(String service) {
        return CODES.computeIfAbsent(service, ApiCodes::ofService);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<Option> options(String list) throws ReflectiveOperationException {
        int dot = list.lastIndexOf('.');
        Field field = Class.forName(OptionsTest.class.getPackageName() + "." + list.substring(0, dot))
                .getDeclaredField(list.substring(dot + 1));
        field.setAccessible(true);
        return (List<Option>) field.get(null);
    }

    private static List<String> listsOfThePages() {
        Path classes =
                Path.of("target/classes/" + OptionsTest.class.getPackageName().replace('.', '/'));
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .flatMap(OptionsTest::listsOf)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> listsOf(String name) {
        try {
            Class<?> type = Class.forName(
                    OptionsTest.class.getPackageName() + "." + name, false, OptionsTest.class.getClassLoader());
            return Stream.of(type.getDeclaredFields())
                    .filter(field -> Modifier.isStatic(field.getModifiers()))
                    .filter(field -> field.getGenericType() instanceof ParameterizedType kind
                            && kind.getRawType() == List.class
                            && kind.getActualTypeArguments()[0] == Option.class)
                    .map(field -> name + "." + field.getName());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
