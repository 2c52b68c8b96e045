package uk.leabridge.system.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import uk.leabridge.system.wire.WireAnswer;

/** Addresses that answers lead to: a few of each kind for each role, and who was given them. */
final class Addresses {
    private static final int OF_EACH_KIND = 3;
    private static final Pattern LINK = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?next\"?");

    private final Map<String, Queue<Address>> kinds = new ConcurrentHashMap<>();

    /**
     * One address.
     *
     * @param from what was asked for when it was given
     * @param text as it stands in the header
     */
    record Address(String from, String caller, String text) {
        /** The role of a person; systems have theirs in the name as well. */
        private String role() {
            return caller.replaceFirst("[.].*", "");
        }
    }

    void collect(String from, String caller, WireAnswer answer) {
        answer.all("Location").forEach(text -> add(new Address(from, caller, text)));
        for (String line : answer.all("Link")) {
            Matcher next = LINK.matcher(line);
            while (next.find()) add(new Address(from + ", next page", caller, next.group(1)));
        }
    }

    List<Address> all() {
        return kinds.values().stream().flatMap(Queue::stream).toList();
    }

    /** Where it leads to from a place; an address that is none leads to itself. */
    static URI resolved(String from, String text) {
        try {
            return new URI(from).resolve(new URI(text));
        } catch (URISyntaxException e) {
            return URI.create("none:" + text.replaceAll("[^A-Za-z0-9/]", "-"));
        }
    }

    private void add(Address address) {
        Queue<Address> known =
                kinds.computeIfAbsent(address.from() + " by " + address.role(), _ -> new ConcurrentLinkedQueue<>());
        if (known.size() < OF_EACH_KIND) known.add(address);
    }
}
