package vn.quantriet.shared;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Does a piece of work once more when another one was in its way: a deadlock, a row changed meanwhile, or both having made
 * the same row. The work must be a whole transaction.
 */
public final class Retry {

    private static final int TRIES = 5;

    /** ER_CHECKREAD, ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK. */
    private static final Set<Integer> IN_THE_WAY = Set.of(1020, 1205, 1213);

    private Retry() {}

    /** @throws DataAccessException what the last try threw */
    public static <T extends @Nullable Object> T of(Supplier<T> work) {
        for (var tries = 1; ; tries++) {
            try {
                return work.get();
            } catch (DataAccessException failure) {
                if (tries == TRIES || !isInTheWay(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isInTheWay(DataAccessException failure) {
        return failure instanceof DuplicateKeyException
                || failure.getMostSpecificCause() instanceof SQLException cause
                        && IN_THE_WAY.contains(cause.getErrorCode());
    }
}
