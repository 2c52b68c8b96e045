/** What the requests of all features have in common: the catalogue of problems and the shape of text. */
@NullMarked
package uk.leabridge.comms.request;

import org.jspecify.annotations.NullMarked;
