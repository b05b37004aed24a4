package vn.quantriet.catalogue;

/** A step in the life of an edition was not taken. The message is a message key; nothing was changed. */
public class ContentRefused extends RuntimeException {

    public ContentRefused(String messageKey) {
        super(messageKey);
    }

    /** The key of the message that says what to do. */
    public String messageKey() {
        return String.valueOf(getMessage());
    }
}
