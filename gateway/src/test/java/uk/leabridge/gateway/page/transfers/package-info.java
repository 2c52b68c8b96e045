@NullMarked
package uk.leabridge.gateway.page.transfers;

import org.jspecify.annotations.NullMarked;
