@NullMarked
package uk.leabridge.gateway.page.signposts;

import org.jspecify.annotations.NullMarked;
