@NullMarked
package good.grants.config;

import org.jspecify.annotations.NullMarked;
