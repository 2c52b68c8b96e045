/** Programmes and awards over HTTP. */
@NullMarked
package uk.leabridge.grants.programme.api;

import org.jspecify.annotations.NullMarked;
