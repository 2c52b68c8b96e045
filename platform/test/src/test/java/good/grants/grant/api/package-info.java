@NullMarked
package good.grants.grant.api;

import org.jspecify.annotations.NullMarked;
