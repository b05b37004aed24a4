package vn.quantriet.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quantriet.PortalTest;

/** Many people at once after a quiet time, such as at the beginning of a session. */
@PortalTest
class AccountStatesTest {

    private static final int PEOPLE = 120;

    @Autowired
    AccountStates states;

    @Autowired
    TestPeople people;

    @AfterEach
    void cleanUp() {
        people.removeAll();
    }

    /** More of them than connections to the database: whoever held one and waited for another would stop everybody. */
    @Test
    void doNotStarveEachOtherOfConnections() throws Exception {
        var account = people.account(people.member(people.unit("Chi bộ thử"), "Phạm Thị Hạnh"));
        var everybody = new ArrayList<Callable<Boolean>>();
        for (var i = 0; i < PEOPLE; i++) {
            everybody.add(() -> {
                states.forget(account.value());
                return states.find(new SignInTicket(account.value(), 1, 0, null))
                        .isPresent();
            });
        }
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var answers = threads.invokeAll(everybody, 20, TimeUnit.SECONDS);
            assertThat(answers).noneMatch(answer -> answer.isCancelled()).allMatch(answer -> answer.resultNow());
        }
    }
}
