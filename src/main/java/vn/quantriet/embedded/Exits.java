package vn.quantriet.embedded;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.context.ConfigurableApplicationContext;
import vn.quantriet.shared.PlainFault;

/** Ends the program with the code that fits: 1 for a fault, 2 for wrong use. */
final class Exits {

    private Exits() {}

    interface Work {
        void run() throws Exception;
    }

    /** What goes wrong before Spring starts is told here. */
    static void onFailure(Work work) {
        try {
            work.run();
        } catch (PlainFault fault) {
            System.err.println(fault.getMessage());
            System.exit(codeOf(fault));
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(1);
        }
    }

    /** What goes wrong inside Spring has been told by Spring. */
    static ConfigurableApplicationContext onReportedFailure(Supplier<ConfigurableApplicationContext> start) {
        try {
            return start.get();
        } catch (RuntimeException reported) {
            System.exit(codeOf(reported));
            throw reported;
        }
    }

    private static int codeOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ExitCodeGenerator generator) {
                return generator.getExitCode();
            }
        }
        return 1;
    }
}
