/** Letting a borough in: one call makes all that it needs at the identity provider, or nothing. */
@NullMarked
package uk.leabridge.gateway.onboarding;

import org.jspecify.annotations.NullMarked;
