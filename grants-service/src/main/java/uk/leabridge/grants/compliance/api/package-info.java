/** Compliance over HTTP. */
@NullMarked
package uk.leabridge.grants.compliance.api;

import org.jspecify.annotations.NullMarked;
