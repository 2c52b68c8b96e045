/** Where people were pointed to, and what came of it. */
@NullMarked
package uk.leabridge.gateway.page.signposts;

import org.jspecify.annotations.NullMarked;
