package uk.leabridge.referrals.records.subjectaccess.application;

import java.util.List;

/** Why an item is given or held back, and the passages that are left out of it. Stored sealed. */
public record ChoiceWords(String reason, List<String> leftOut) {
    public ChoiceWords {
        leftOut = List.copyOf(leftOut);
    }

    @Override
    public String toString() {
        return "ChoiceWords[hidden]";
    }
}
