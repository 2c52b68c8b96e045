@NullMarked
package good.grants.grant.domain;

import org.jspecify.annotations.NullMarked;
