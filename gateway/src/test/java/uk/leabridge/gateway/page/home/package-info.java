@NullMarked
package uk.leabridge.gateway.page.home;

import org.jspecify.annotations.NullMarked;
