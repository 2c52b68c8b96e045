/** Who acts: the verified token becomes an actor with roles, a borough and an organisation. */
@NullMarked
package uk.leabridge.platform.identity;

import org.jspecify.annotations.NullMarked;
