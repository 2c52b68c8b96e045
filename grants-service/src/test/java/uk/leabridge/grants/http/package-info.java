/** What the platform refuses before a resource sees it, asked of a running service. */
@NullMarked
package uk.leabridge.grants.http;

import org.jspecify.annotations.NullMarked;
