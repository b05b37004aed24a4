package vn.quantriet.shared;

import java.util.List;

/** A check that recounts what a room keeps from its facts; {@code ./portal verify} runs them all. */
public interface Verification {

    /** A short name in English for the shell, such as "audit chain". */
    String name();

    /** Looks at everything and names each difference; changes nothing. */
    Outcome verify();

    /**
     * @param counted what was looked at, for example "1204 entries in 31 seals"
     * @param faults one line per difference; empty when all is well
     */
    record Outcome(String counted, List<String> faults) {}
}
