@NullMarked
package good.grants.grant.infrastructure;

import org.jspecify.annotations.NullMarked;
