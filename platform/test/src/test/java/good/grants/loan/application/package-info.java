@NullMarked
package good.grants.loan.application;

import org.jspecify.annotations.NullMarked;
