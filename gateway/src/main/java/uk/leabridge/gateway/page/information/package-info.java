/** Pages that everyone may read: help, privacy, cookies, accessibility. */
@NullMarked
package uk.leabridge.gateway.page.information;

import org.jspecify.annotations.NullMarked;
