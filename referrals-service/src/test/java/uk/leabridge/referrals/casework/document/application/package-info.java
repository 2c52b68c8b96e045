@NullMarked
package uk.leabridge.referrals.casework.document.application;

import org.jspecify.annotations.NullMarked;
