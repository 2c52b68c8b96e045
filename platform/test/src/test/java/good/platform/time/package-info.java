@NullMarked
package good.platform.time;

import org.jspecify.annotations.NullMarked;
