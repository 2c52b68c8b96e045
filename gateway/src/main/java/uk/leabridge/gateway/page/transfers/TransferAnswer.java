package uk.leabridge.gateway.page.transfers;

/** How an offer is answered. */
enum TransferAnswer {
    ACCEPTANCE("Accept the case", "Why are you accepting it?", "Enter why you are accepting it"),
    REFUSAL("Decline the case", "Why are you declining it?", "Enter why you are declining it");

    private final String title;
    private final String question;
    private final String missing;

    TransferAnswer(String title, String question, String missing) {
        this.title = title;
        this.question = question;
        this.missing = missing;
    }

    static TransferAnswer of(String slug) {
        return slug.equals("acceptance") ? ACCEPTANCE : REFUSAL;
    }

    public String getTitle() {
        return title;
    }

    public String getQuestion() {
        return question;
    }

    String getMissing() {
        return missing;
    }

    public boolean isAccepting() {
        return this == ACCEPTANCE;
    }
}
