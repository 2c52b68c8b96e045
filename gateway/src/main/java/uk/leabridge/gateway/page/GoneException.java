package uk.leabridge.gateway.page;

import jakarta.ws.rs.NotFoundException;

/** Something that was there, and may have become something else: the page says where to look, and shows what was sent to it. */
public final class GoneException extends NotFoundException {
    private static final long serialVersionUID = 1L;

    private final String text;
    private final String href;
    private final String link;

    /**
     * What its page says.
     *
     * @param text what may have become of it
     * @param link the words of a link to {@code href}, where to look
     */
    public GoneException(String text, String href, String link) {
        this.text = text;
        this.href = href;
        this.link = link;
    }

    public String getText() {
        return text;
    }

    public String getHref() {
        return href;
    }

    public String getLink() {
        return link;
    }
}
