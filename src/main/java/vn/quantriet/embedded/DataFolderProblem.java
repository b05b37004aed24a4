package vn.quantriet.embedded;

import org.jspecify.annotations.Nullable;
import vn.quantriet.shared.PlainFault;

/** The data folder or its database cannot be used. */
public class DataFolderProblem extends PlainFault {

    public DataFolderProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
