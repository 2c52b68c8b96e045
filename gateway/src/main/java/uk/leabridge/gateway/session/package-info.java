/** Who is signed in: tokens kept sealed on our side, an opaque cookie on theirs, forms that cannot be forged. */
@NullMarked
package uk.leabridge.gateway.session;

import org.jspecify.annotations.NullMarked;
