@NullMarked
package good.grants.grant.application;

import org.jspecify.annotations.NullMarked;
