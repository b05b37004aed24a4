package vn.quantriet.shell;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives a failure a number that the person can tell and that stands in the log; the failure itself stays in the log. */
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that are taken for each other when read out on the telephone. */
    private static final String SIGNS = "23456789ACDEFHJKMNPRTUVWXY";

    private static final int LENGTH = 8;

    private Incidents() {}

    /**
     * Writes the failure to the log.
     *
     * @param where what was being done, for the reader of the log
     * @return the number, such as {@code 7F3K-2MXA}
     */
    public static String log(String where, Throwable failure) {
        var number = number();
        // an address must not be able to write lines of its own into the log
        LOG.error("Incident {} at {}", number, where.replaceAll("\\p{Cntrl}", "?"), failure);
        return number;
    }

    private static String number() {
        var signs = RANDOM.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(at -> SIGNS.substring(at, at + 1))
                .collect(Collectors.joining());
        return signs.substring(0, LENGTH / 2) + "-" + signs.substring(LENGTH / 2);
    }
}
