package vn.quantriet.operations;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says in one line on the error stream why the portal does not start; Spring's own report, over many lines, is switched
 * off.
 */
class OneLineReport implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis analysis) {
        var action = analysis.getAction() == null ? "" : " " + analysis.getAction();
        System.err.println((analysis.getDescription() + action).strip().replaceAll("\\s*\\R\\s*", " "));
    }
}
