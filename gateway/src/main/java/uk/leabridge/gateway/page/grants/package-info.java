/** Providers: the funder's table, and a provider's compliance with its reasons. */
@NullMarked
package uk.leabridge.gateway.page.grants;

import org.jspecify.annotations.NullMarked;
