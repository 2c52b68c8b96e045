@NullMarked
package good.grants.loan.infrastructure;

import org.jspecify.annotations.NullMarked;
