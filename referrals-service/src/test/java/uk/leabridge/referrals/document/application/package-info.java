@NullMarked
package uk.leabridge.referrals.document.application;

import org.jspecify.annotations.NullMarked;
