/** RFC 9457 problem details: one catalogue, thin mappers. */
@NullMarked
package uk.leabridge.platform.problem;

import org.jspecify.annotations.NullMarked;
