package uk.leabridge.gateway.page.transfers;

/** How an offer is answered. */
enum TransferAnswer {
    ACCEPTANCE("Accept the case", "Why do you accept it?", "Enter why you accept it"),
    REFUSAL("Refuse the case", "Why do you refuse it?", "Enter why you refuse it");

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
