/** Programmes of a borough and the awards made from them. */
@NullMarked
package uk.leabridge.grants.programme.domain;

import org.jspecify.annotations.NullMarked;
