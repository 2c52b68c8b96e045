package uk.leabridge.referrals.casework.document.application;

/** What a file is. What its sender says of it is not believed. */
public interface FileTypes {
    /** The media type that the bytes say, {@code application/octet-stream} when nothing is known. */
    String of(byte[] content);

    /**
     * The media type that a file's name promises: {@code application/octet-stream} when it has no extension, and what nobody takes
     * when nobody knows its extension.
     */
    String promisedBy(String name);
}
