package uk.leabridge.training.learner.domain;

import org.jspecify.annotations.Nullable;

/**
 * By what a person is found again.
 *
 * @param personKey 64 hex digits, of the e-mail address
 * @param account the subject of the person's token, where it is linked
 */
public record Identifiers(String personKey, @Nullable String account) {}
