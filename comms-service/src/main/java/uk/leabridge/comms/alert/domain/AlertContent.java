package uk.leabridge.comms.alert.domain;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What an alert says.
 *
 * @param headline one line
 * @param instruction what to do about it
 */
@Embeddable
public record AlertContent(
        @Enumerated(EnumType.STRING) Severity severity,
        @Enumerated(EnumType.STRING) Urgency urgency,
        @Enumerated(EnumType.STRING) Certainty certainty,
        String headline,
        String description,
        String instruction,
        @Enumerated(EnumType.STRING) AlertScope scope) {}
