/** What is done with a case, and who may. */
@NullMarked
package uk.leabridge.referrals.casework.cases.application;

import org.jspecify.annotations.NullMarked;
