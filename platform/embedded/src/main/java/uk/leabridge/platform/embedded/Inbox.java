package uk.leabridge.platform.embedded;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The newest messages that arrived, newest first; the oldest make room. */
final class Inbox {
    private final int capacity;
    private final Deque<Message> messages = new ArrayDeque<>();

    /** @param messageId as the sender made it; empty when it made none */
    record Message(UUID id, String messageId, List<String> to, String subject, String text, Instant receivedAt) {
        boolean isTo(String address) {
            String wanted = address.toLowerCase(Locale.ROOT);
            return to.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(wanted));
        }
    }

    Inbox(int capacity) {
        this.capacity = capacity;
    }

    synchronized void add(Message message) {
        if (messages.size() == capacity) {
            messages.removeLast();
        }
        messages.addFirst(message);
    }

    synchronized List<Message> all() {
        return List.copyOf(messages);
    }

    List<Message> to(String address) {
        return all().stream().filter(message -> message.isTo(address)).toList();
    }

    synchronized void clear() {
        messages.clear();
    }
}
