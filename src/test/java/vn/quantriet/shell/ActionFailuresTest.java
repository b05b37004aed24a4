package vn.quantriet.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.PasswordNeeded;
import vn.quantriet.access.TestPeople;

/** A tap that ends in a failure says what to do and never why it failed inside. */
@PortalTest
class ActionFailuresTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @BeforeEach
    void somebody() {
        var hanh = people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh");
        people.signIn(people.account(hanh));
        UI.getCurrent().navigate(ShellRoutes.HOME);
    }

    @AfterEach
    void cleanUp() {
        people.removeAll();
    }

    @Test
    void whatIsNotPermittedIsSaidInWords() {
        fail(new RuntimeException(new AccessDenied("Not permitted: com.example")));
        assertThat(notice()).startsWith("Đồng chí không có quyền").doesNotContain("example");
    }

    @Test
    void aChangeOfSomebodyElseIsSaid() {
        fail(new OptimisticLockingFailureException("version 3"));
        assertThat(notice()).startsWith("Người khác vừa sửa").doesNotContain("version");
    }

    @Test
    void anythingElseGetsANumber() {
        fail(new IllegalStateException("jdbc:mariadb://secret"));
        assertThat(notice()).containsPattern("mã [2-9A-Y]{4}-[2-9A-Y]{4}").doesNotContain("secret");
    }

    @Test
    void officeWorkWithoutPasswordLeadsToWhereItIsGiven() {
        fail(new PasswordNeeded());
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo(AccessRoutes.PASSWORD);
        assertThat($(Notification.class).all()).isEmpty();
    }

    @Test
    void whoIsNoLongerSignedInIsNotScolded() {
        people.signOut();
        fail(new AccessDenied("Nobody is signed in"));
        assertThat($(Notification.class).all()).isEmpty();
    }

    private static void fail(Throwable failure) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(failure));
    }

    private String notice() {
        return test($(Notification.class).single()).getText();
    }
}
