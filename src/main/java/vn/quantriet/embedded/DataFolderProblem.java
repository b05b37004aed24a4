package vn.quantriet.embedded;

import org.jspecify.annotations.Nullable;

/** The data folder cannot be used; the message says why, in one line for the person at the shell. */
public class DataFolderProblem extends RuntimeException {

    public DataFolderProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
