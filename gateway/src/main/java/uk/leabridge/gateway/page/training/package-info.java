/** One's own record of training. */
@NullMarked
package uk.leabridge.gateway.page.training;

import org.jspecify.annotations.NullMarked;
