/** Who read and wrote what, append-only, sealed in batches and verifiable. */
@NullMarked
package uk.leabridge.platform.audit;

import org.jspecify.annotations.NullMarked;
