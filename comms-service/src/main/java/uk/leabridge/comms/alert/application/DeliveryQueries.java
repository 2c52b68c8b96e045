package uk.leabridge.comms.alert.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.leabridge.comms.alert.domain.Alerts;
import uk.leabridge.comms.alert.domain.Deliveries;
import uk.leabridge.comms.alert.domain.Delivery;
import uk.leabridge.comms.alert.domain.DeliveryChannel;
import uk.leabridge.comms.alert.domain.DeliveryMessage;
import uk.leabridge.comms.alert.domain.DeliveryStatus;
import uk.leabridge.comms.config.AlertSettings;
import uk.leabridge.comms.contact.application.ContactQueries;
import uk.leabridge.platform.identity.Actor;
import uk.leabridge.platform.paging.Cursor;
import uk.leabridge.platform.paging.Page;

/** Reads who was told what, and when; and, for the sender, what is in doubt. */
@ApplicationScoped
public class DeliveryQueries {
    private final Alerts alerts;
    private final Deliveries deliveries;
    private final ContactQueries contacts;
    private final AlertSettings settings;

    public DeliveryQueries(Alerts alerts, Deliveries deliveries, ContactQueries contacts, AlertSettings settings) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.settings = settings;
    }

    /**
     * One message to one recipient.
     *
     * @param name null when the recipient's key is destroyed
     * @param code why, where there is a reason: an SMTP reply code or a word of ours
     * @param settledAt since when it is as it is, once nothing more is tried
     */
    public record View(
            UUID id,
            UUID contactId,
            @Nullable String name,
            DeliveryMessage message,
            DeliveryChannel channel,
            DeliveryStatus status,
            int attempts,
            @Nullable String code,
            @Nullable Instant nextAttemptAt,
            @Nullable Instant settledAt) {
        /** A name does not belong in a log. */
        @Override
        public String toString() {
            return "View of " + id;
        }
    }

    /** A hand-over that never answered. */
    public record InDoubt(UUID delivery, UUID attempt, String messageId, String address) {
        /** An address does not belong in a log. */
        @Override
        public String toString() {
            return "InDoubt " + delivery;
        }
    }

    /** Nothing when there is no such alert in the borough. */
    @Transactional
    public Optional<Page<View>> page(UUID alert, Actor actor, Optional<Cursor> after, int limit) {
        return alerts.find(alert, actor.borough()).map(found -> {
            var rows = deliveries.page(found.id(), after, limit + 1);
            var page = Page.of(rows, limit, one -> new Cursor(one.madeAt(), one.id()));
            var ids = page.items().stream().map(Delivery::contactId).distinct().toList();
            var names = contacts.names(ids, actor).stream()
                    .collect(Collectors.toMap(ContactQueries.Named::contactId, Function.identity()));
            return page.map(one -> view(one, names.get(one.contactId())));
        });
    }

    /** What a worker that died, or a conversation that broke off, has left without an answer. */
    @Transactional
    public List<InDoubt> inDoubt(Actor system, Instant before) {
        return deliveries.sendingSince(system.borough(), before).stream()
                .map(delivery -> new InDoubt(
                        delivery.id(),
                        Objects.requireNonNull(delivery.attempt()),
                        delivery.messageId(settings.messageIdDomain()),
                        contacts.address(delivery.contactId(), system)
                                .map(ContactQueries.Address::email)
                                .orElse("")))
                .toList();
    }

    private static View view(Delivery delivery, ContactQueries.@Nullable Named recipient) {
        return new View(
                delivery.id(),
                delivery.contactId(),
                recipient == null ? null : recipient.name(),
                delivery.message(),
                delivery.channel(),
                delivery.status(),
                delivery.attempts(),
                delivery.code(),
                delivery.nextAttemptAt(),
                delivery.settledAt());
    }
}
