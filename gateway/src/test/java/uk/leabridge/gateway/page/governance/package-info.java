@NullMarked
package uk.leabridge.gateway.page.governance;

import org.jspecify.annotations.NullMarked;
