/** What the requests of all features have in common: the catalogue of problems, the shape of text, creating once. */
@NullMarked
package uk.leabridge.comms.request;

import org.jspecify.annotations.NullMarked;
