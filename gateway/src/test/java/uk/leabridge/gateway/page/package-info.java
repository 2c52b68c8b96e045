@NullMarked
package uk.leabridge.gateway.page;

import org.jspecify.annotations.NullMarked;
