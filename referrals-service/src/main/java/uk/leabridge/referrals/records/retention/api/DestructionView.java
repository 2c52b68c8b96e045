package uk.leabridge.referrals.records.retention.api;

import java.util.List;
import uk.leabridge.referrals.records.retention.application.DestructionQueries.Opened;
import uk.leabridge.referrals.records.retention.domain.Destruction;
import uk.leabridge.referrals.records.retention.domain.Receiver;

/** A receipt with those who were told of the person. */
public record DestructionView(Destruction receipt, List<Receiver> receivers) {
    static DestructionView of(Opened opened) {
        return new DestructionView(opened.receipt(), opened.receivers());
    }
}
