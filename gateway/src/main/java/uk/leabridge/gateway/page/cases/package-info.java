/** Cases: who is supported, how far it has come, and what may be done next. */
@NullMarked
package uk.leabridge.gateway.page.cases;

import org.jspecify.annotations.NullMarked;
