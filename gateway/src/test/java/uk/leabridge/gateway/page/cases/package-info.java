@NullMarked
package uk.leabridge.gateway.page.cases;

import org.jspecify.annotations.NullMarked;
