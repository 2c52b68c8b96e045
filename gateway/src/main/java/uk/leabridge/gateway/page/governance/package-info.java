/** Information governance: what is kept and for how long, who looked, and whether the audit holds. */
@NullMarked
package uk.leabridge.gateway.page.governance;

import org.jspecify.annotations.NullMarked;
