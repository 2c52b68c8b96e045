package uk.leabridge.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import uk.leabridge.local.DemoPeople;
import uk.leabridge.system.world.SystemTest;
import uk.leabridge.system.world.World;

/**
 * Follows every link of the console as each role: each kind of page is looked at once a role, whatever is added to the console.
 * What a page may be is found by its path, with ids left out.
 */
@SystemTest
@Order(25)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT {
    private static final String NOBODY = "nobody";
    private static final int MOST_PAGES = 80;
    /** Each has a browser of its own, which belongs to its thread. */
    private static final int WALKERS = 2;

    private static final String LINKS = "links => links.map(link => link.getAttribute('href'))";

    /** Swagger UI, taken as it is published: its colours have too little contrast. The same can be read at {@code /docs}. */
    private static final Set<String> NOT_OURS = Set.of("/docs/try");

    /** Pages that must be found, so that a walk that finds nothing does not pass. */
    private static final Map<String, List<String>> MUST_BE_FOUND = Map.ofEntries(
            Map.entry(NOBODY, List.of("/accessibility", "/privacy", "/cookies", "/help", "/docs")),
            Map.entry("referrer", List.of("/", "/referrals", "/referrals/new")),
            Map.entry(
                    "safeguarding-officer",
                    List.of(
                            "/",
                            "/referrals",
                            "/referrals/{id}",
                            "/cases",
                            "/cases/{id}",
                            "/cases/{id}/chronology",
                            "/cases/{id}/moves/hold",
                            "/cases/{id}/assessments",
                            "/cases/{id}/assessments/1",
                            "/cases/{id}/assessments/new",
                            "/cases/{id}/plan",
                            "/cases/{id}/plan/actions/new",
                            "/cases/{id}/plan/actions/{id}/completion",
                            "/cases/{id}/plan/reasons/new",
                            "/cases/{id}/plan/reasons/{id}/withdrawal",
                            "/cases/{id}/moves/contact",
                            "/cases/{id}/moves/review",
                            "/cases/{id}/reviews",
                            "/cases/{id}/sessions",
                            "/cases/{id}/sessions/new",
                            "/cases/{id}/sessions/{id}/absence",
                            "/cases/{id}/transfer",
                            "/cases/{id}/documents",
                            "/transfers",
                            "/transfers/{id}",
                            "/transfers/{id}/acceptance",
                            "/transfers/{id}/refusal",
                            "/overdue",
                            "/insight",
                            "/insight/releases",
                            "/insight/populations",
                            "/panels",
                            "/panels/{id}",
                            "/panels/{id}/meetings/new",
                            "/meetings/{id}",
                            "/meetings/{id}/attendance",
                            "/meetings/{id}/listing",
                            "/meetings/{id}/minutes",
                            "/meetings/{id}/agenda/{id}/information",
                            "/meetings/{id}/agenda/{id}/removal")),
            Map.entry(
                    "panel-chair",
                    List.of(
                            "/cases/{id}",
                            "/cases/{id}/plan",
                            "/cases/{id}/assessments/1",
                            "/panels/{id}/members/new",
                            "/meetings/{id}/agenda/{id}/decision")),
            Map.entry("panel-member", List.of("/cases", "/panels")),
            Map.entry("provider", List.of("/sessions")),
            Map.entry(
                    "borough-admin",
                    List.of(
                            "/panels",
                            "/panels/new",
                            "/panels/{id}/composition",
                            "/panels/{id}/members/{id}/removal",
                            "/governance/settings",
                            "/governance/settings/change")),
            Map.entry(
                    "auditor",
                    List.of(
                            "/governance",
                            "/governance/settings",
                            "/governance/retention",
                            "/governance/retention/holds",
                            "/governance/retention/{id}",
                            "/governance/retention/{id}/holds/{id}/lifting",
                            "/governance/destructions",
                            "/governance/destructions/{id}",
                            "/governance/destructions/{id}/receivers/{id}",
                            "/governance/subject-access",
                            "/governance/subject-access/new",
                            "/governance/subject-access/{id}",
                            "/governance/subject-access/{id}/records",
                            "/governance/subject-access/{id}/items",
                            "/governance/subject-access/{id}/items/{id}",
                            "/governance/audit",
                            "/governance/audit/seals",
                            "/governance/access-log/{id}")),
            Map.entry("board-member", List.of("/insight", "/insight/populations", "/insight/releases/2021-22/board")),
            Map.entry(
                    "partnership-admin",
                    List.of(
                            "/insight",
                            "/insight/releases/2021-22/public",
                            "/insight/releases/new",
                            "/insight/populations",
                            "/insight/populations/newham/entry")),
            Map.entry(
                    "comms-officer",
                    List.of(
                            "/inbox",
                            "/incidents/{id}",
                            "/alerts/new",
                            "/alerts/{id}",
                            "/contacts",
                            "/contacts/{id}/removal")),
            Map.entry("comms-approver", List.of("/inbox", "/incidents/{id}", "/alerts/{id}")));

    private final World world;
    private final ExecutorService walkers = Executors.newFixedThreadPool(WALKERS);

    EveryPageIT(World world) {
        this.world = world;
    }

    @BeforeAll
    void open() {
        world.samples();
    }

    @AfterAll
    void close() {
        walkers.close();
    }

    /** What a visitor sees without signing in is walked once, not again for every role. */
    @TestFactory
    Stream<DynamicTest> isAccessibleAndFitsASmallScreen() {
        Walk visitors = walk(NOBODY, Set.of());
        var walks = new LinkedHashMap<String, Future<Walk>>();
        for (String role : DemoPeople.ROLES) walks.put(role, walkers.submit(() -> walk(role, visitors.kinds())));
        return Stream.concat(
                Stream.of(dynamicTest(NOBODY, () -> visitors.assertFaultless(NOBODY))),
                walks.entrySet().stream()
                        .map(walk -> dynamicTest(
                                walk.getKey(), () -> walk.getValue().get().assertFaultless(walk.getKey()))));
    }

    /**
     * What a walk came to.
     *
     * @param kinds the kinds of pages of the console itself
     */
    private record Walk(Set<String> kinds, List<String> faults) {
        void assertFaultless(String role) {
            assertThat(faults).isEmpty();
            assertThat(kinds).containsAll(MUST_BE_FOUND.getOrDefault(role, List.of()));
        }
    }

    private Walk walk(String role, Set<String> everybodys) {
        try (var chromium = new Chromium(world)) {
            return walk(
                    role.equals(NOBODY) ? chromium.visitor(true) : chromium.signedIn(role + ".tower-hamlets"),
                    role,
                    everybodys);
        }
    }

    private Walk walk(Page page, String role, Set<String> everybodys) {
        Map<String, String> seen = new LinkedHashMap<>();
        Set<String> ours = new LinkedHashSet<>();
        List<String> faults = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>(role.equals(NOBODY) ? List.of("/help") : List.of("/"));
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            String address = open.removeFirst();
            if (!NOT_OURS.contains(kind(address))
                    && !everybodys.contains(kind(address))
                    && seen.putIfAbsent(kind(address), address) == null) {
                faults.addAll(look(page, role, address));
                if (isOurs(page)) {
                    links(page).forEach(open::addLast);
                    ours.add(kind(address));
                }
            }
        }
        return new Walk(ours, faults);
    }

    /** What is wrong with one page. */
    private List<String> look(Page page, String role, String address) {
        if (isDownload(page, address)) {
            return List.of();
        }
        Response response = page.navigate(address);
        if (response == null || response.status() != 200) {
            return List.of(
                    address + " is linked to, but answers " + (response == null ? "nothing" : response.status()));
        }
        boolean isPage = response.headers().getOrDefault("content-type", "").startsWith("text/html");
        if (!isPage || !isOurs(page)) {
            return List.of(); // a file, or Keycloak's page, where nobody is sent to sign in
        }
        try {
            PageCheck.of(page, role + "-" + kind(address));
            return List.of();
        } catch (AssertionError e) {
            return List.of(address + ": " + e.getMessage());
        }
    }

    /** A file to keep, which a browser does not show; one that is refused is a page again. */
    private static boolean isDownload(Page page, String address) {
        var answer = page.request().get(address);
        return answer.status() == 200
                && answer.headers().getOrDefault("content-disposition", "").startsWith("attachment");
    }

    private boolean isOurs(Page page) {
        return page.url().startsWith(world.gateway());
    }

    /** Addresses of the console itself; not the ends of a session, nor another place of the same page. */
    private static List<String> links(Page page) {
        Object found = page.locator("a[href]").evaluateAll(LINKS);
        return ((List<?>) found)
                .stream()
                        .map(String::valueOf)
                        .filter(link -> link.startsWith("/") && !link.startsWith("//"))
                        .filter(link -> !link.startsWith("/sign-") && !link.startsWith("/assets/"))
                        .map(link -> link.replaceFirst("#.*", ""))
                        .toList();
    }

    /** The path with ids left out, and without what narrows a list. */
    private static String kind(String address) {
        return address.replaceFirst("\\?.*", "")
                .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "{id}");
    }
}
