/** The documents of cases. */
@NullMarked
package uk.leabridge.gateway.page.documents;

import org.jspecify.annotations.NullMarked;
