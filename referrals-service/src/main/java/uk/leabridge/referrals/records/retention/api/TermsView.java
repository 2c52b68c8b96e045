package uk.leabridge.referrals.records.retention.api;

import java.util.Map;
import uk.leabridge.referrals.records.retention.domain.RetentionClass;

/** How many months the borough keeps each class after its end. */
record TermsView(Map<RetentionClass, Integer> months) {}
