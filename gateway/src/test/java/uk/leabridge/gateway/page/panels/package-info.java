@NullMarked
package uk.leabridge.gateway.page.panels;

import org.jspecify.annotations.NullMarked;
