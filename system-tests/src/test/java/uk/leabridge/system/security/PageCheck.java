package uk.leabridge.system.security;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import uk.leabridge.local.DemoPeople;
import uk.leabridge.system.security.GeneratedPosts.Post;
import uk.leabridge.system.wire.Visitor;
import uk.leabridge.system.wire.Visitor.Seen;
import uk.leabridge.system.wire.WireRequest;
import uk.leabridge.system.world.InParallel;
import uk.leabridge.system.world.Samples;
import uk.leabridge.system.world.World;

/** The console as each role: every page that links reach, and its forms, sent as nobody would fill them in. */
final class PageCheck {
    private final World world;

    PageCheck(World world) {
        this.world = world;
    }

    /** So many posts over all roles, of forms on so many pages a role at most. */
    void post(SecurityTable table, long seed, int count, int pages) {
        Tally seen = table.row("pages, every link followed");
        Tally posted = table.row("pages, forms posted");
        Tally led = table.row("pages, where forms led to");
        List<Walk> walks = InParallel.each(DemoPeople.ROLES, role -> {
            var walk = new Walk(role, seen, led);
            walk.through(pages);
            return walk;
        });
        int forms = walks.stream().mapToInt(walk -> walk.forms.size()).sum();
        System.out.printf("  %d kinds of forms of %d roles%n", forms, walks.size());
        int each = Math.ceilDiv(count, Math.max(forms, 1));
        InParallel.each(walks, walk -> {
            walk.post(new SplittableRandom(seed + walk.role.hashCode()), each * walk.forms.size(), posted);
            return true;
        });
    }

    /** One person's walk. */
    private final class Walk {
        private final String role;
        private final Tally seen;
        private final Tally led;
        private final Visitor visitor;
        private final Set<String> pages = new HashSet<>();
        private final Set<String> followed = new HashSet<>();
        private final Map<String, PageForm> forms = new LinkedHashMap<>();

        Walk(String role, Tally seen, Tally led) {
            this.role = role;
            this.seen = seen;
            this.led = led;
            this.visitor = new Visitor(world.gateway());
            signIn();
        }

        private void signIn() {
            String person = role + "." + Samples.OWN;
            Seen home = visitor.signIn(person, world.password(person));
            if (!home.address().startsWith(world.gateway()) || home.answer().status() != 200) {
                seen.fault(FaultType.DISTURBED, person, "signs in", home.answer());
            }
        }

        void through(int most) {
            Deque<String> open = new ArrayDeque<>(List.of("/"));
            while (!open.isEmpty() && pages.size() < most) {
                String address = open.removeFirst();
                if (pages.add(kind(address))) look(address).forEach(open::addLast);
            }
        }

        /** Looks at a page, keeps its forms, and says where it leads to. */
        private List<String> look(String address) {
            WireRequest request = WireRequest.get(address);
            Seen here = visitor.send(request);
            seen.judge(role + " GET " + kind(address), address, request, here.answer());
            if (here.answer().status() / 100 == 4) {
                seen.fault(FaultType.LEADS_NOWHERE, role + " GET " + kind(address), address, here.answer());
            }
            if (!here.answer().header("Content-Type").startsWith("text/html")) return List.of();
            PageForm.of(here.address(), here.page()).forEach(form -> forms.putIfAbsent(form.kind(), form));
            return here.page().select("a[href]").eachAttr("abs:href").stream()
                    .filter(link -> link.startsWith(world.gateway() + "/"))
                    .map(link -> link.substring(world.gateway().length()).replaceFirst("#.*", ""))
                    .filter(link -> Stream.of("/sign-", "/assets/", "/docs/try").noneMatch(link::startsWith))
                    .toList();
        }

        void post(SplittableRandom random, int count, Tally posted) {
            List<PageForm> all = new ArrayList<>(forms.values());
            var posts = new GeneratedPosts(random);
            for (int i = 0; i < count && !all.isEmpty(); i++) {
                PageForm form = all.get(i % all.size());
                Post post = posts.next(form);
                Seen answer = visitor.send(post.request());
                String where = role + " POST " + kind(URI.create(form.action()).getRawPath());
                posted.judge(where, post.what(), post.request(), answer.answer());
                if (answer.answer().status() / 100 == 3) follow(where, post.what(), answer);
                if (answer.answer().status() / 100 == 4) {
                    post.twin().ifPresent(twin -> sendTwin(twin, where, post.what(), posted));
                }
            }
        }

        /** Refused when empty, so refused when it only looks so. */
        private void sendTwin(WireRequest twin, String where, String what, Tally posted) {
            Seen answer = visitor.send(twin);
            posted.judge(where, what, twin, answer.answer());
            if (answer.answer().status() / 100 == 3) posted.fault(FaultType.TAKEN, where, what, answer.answer());
        }

        private void follow(String where, String what, Seen answer) {
            String to = Addresses.resolved(answer.address(), answer.answer().header("Location"))
                    .toString();
            if (!to.startsWith(world.gateway() + "/") || to.contains("/session-ended")) {
                led.fault(
                        FaultType.DISTURBED,
                        where,
                        what,
                        "the session ended: " + PageForm.withoutIds(to.replaceFirst("\\?.*", "")));
                signIn();
            } else if (followed.add(where + kind(to))) {
                String target = to.substring(world.gateway().length());
                Seen there = visitor.get(target);
                led.judge(where, what + " led to " + target, WireRequest.get(target), there.answer());
                if (there.answer().status() / 100 == 4)
                    led.fault(FaultType.LEADS_NOWHERE, where, target, there.answer());
            }
        }

        private static String kind(String address) {
            return PageForm.withoutIds(
                    address.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", ""));
        }
    }
}
