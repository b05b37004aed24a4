package vn.quantriet.embedded;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;
import vn.quantriet.shared.PlainFault;

/** The data folder, its database or the wanted port cannot be used as it is. */
public class DataFolderProblem extends PlainFault implements ExitCodeGenerator {

    public DataFolderProblem(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public int getExitCode() {
        return 2;
    }
}
