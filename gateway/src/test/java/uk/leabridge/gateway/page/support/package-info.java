@NullMarked
package uk.leabridge.gateway.page.support;

import org.jspecify.annotations.NullMarked;
