/** Reading the borough's own figures, and releasing a year's figures for all boroughs. */
@NullMarked
package uk.leabridge.referrals.insight.application;

import org.jspecify.annotations.NullMarked;
