@NullMarked
package good.platform.messaging;

import org.jspecify.annotations.NullMarked;
