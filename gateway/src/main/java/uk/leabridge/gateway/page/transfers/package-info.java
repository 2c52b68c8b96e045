/** Cases that boroughs hand over to each other. */
@NullMarked
package uk.leabridge.gateway.page.transfers;

import org.jspecify.annotations.NullMarked;
