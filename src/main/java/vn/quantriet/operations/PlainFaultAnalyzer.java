package vn.quantriet.operations;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import vn.quantriet.shared.PlainFault;

/** A fault that explains itself needs no stack trace. */
class PlainFaultAnalyzer extends AbstractFailureAnalyzer<PlainFault> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PlainFault cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
