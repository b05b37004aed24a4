package vn.quantriet.operations;

import org.springframework.boot.ExitCodeGenerator;
import vn.quantriet.shared.PlainFault;

/** A command that cannot be carried out as it was given: exit code 2, where a fault found is 1. */
public class WrongUse extends PlainFault implements ExitCodeGenerator {

    public WrongUse(String message) {
        super(message, null);
    }

    @Override
    public int getExitCode() {
        return 2;
    }
}
