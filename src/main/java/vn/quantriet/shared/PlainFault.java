package vn.quantriet.shared;

import org.jspecify.annotations.Nullable;

/**
 * Why the portal cannot start or go on, told to the person at the shell: the message is a whole Vietnamese sentence that
 * says what is wrong and what to do, and is all that is printed.
 */
public class PlainFault extends RuntimeException {

    public PlainFault(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
