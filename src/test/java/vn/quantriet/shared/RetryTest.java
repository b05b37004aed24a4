package vn.quantriet.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;

/** What another transaction was in the way of is done once more, nothing else. */
class RetryTest {

    private final AtomicInteger tries = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {1020, 1205, 1213})
    void doesOnceMoreWhatAnotherOneWasInTheWayOf(int code) {
        assertThat(Retry.of(() -> succeedAtThird(new CannotAcquireLockException("in the way", failure(code)))))
                .isEqualTo("done");
        assertThat(tries).hasValue(3);
    }

    @Test
    void goesOnWithWhatTheOtherOneMade() {
        assertThat(Retry.of(() -> succeedAtThird(new DuplicateKeyException("there already"))))
                .isEqualTo("done");
    }

    @Test
    void repeatsNoOtherFailure() {
        var broken = new UncategorizedSQLException("work", "SELECT", failure(1064));
        assertThatThrownBy(() -> Retry.of(() -> succeedAtThird(broken))).isSameAs(broken);
        assertThat(tries).hasValue(1);
    }

    @Test
    void givesUpInTheEnd() {
        var failure = new DuplicateKeyException("always there");
        assertThatThrownBy(() -> Retry.of(() -> {
                    tries.incrementAndGet();
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(tries).hasValue(5);
    }

    private String succeedAtThird(DataAccessException failure) {
        if (tries.incrementAndGet() < 3) {
            throw failure;
        }
        return "done";
    }

    private static SQLException failure(int code) {
        return new SQLException("in the way", "HY000", code);
    }
}
