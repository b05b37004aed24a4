package vn.quantriet.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.PasswordNeeded;
import vn.quantriet.access.TestPeople;

/** Seeing and taking away one's own data. */
@PortalTest
class UC010MyDataTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    MyData data;

    @Autowired
    JdbcClient jdbc;

    AccountId account;

    @BeforeEach
    void aMemberWithAnAccount() {
        account = people.account(people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh"));
    }

    @AfterEach
    void cleanUp() {
        people.removeAll();
    }

    @Test
    void showsEachKindOfRecord() {
        people.signIn(account);
        navigate(ShellRoutes.MY_DATA, Component.class);
        assertThat($(H2.class).all()).hasSameSizeAs(data.sections()).isNotEmpty();
    }

    @Test
    void everyRowFitsItsColumns() {
        people.signIn(account);
        assertThat(data.sections())
                .allSatisfy(section -> assertThat(section.rows())
                        .allSatisfy(row -> assertThat(row).hasSameSizeAs(section.columns())));
    }

    @Test
    void takingAwayLeavesAnEntryInTheTrail() {
        people.signIn(account);
        var before = downloads();
        var shown = data.sections();
        assertThat(data.takeAway()).isEqualTo(shown);
        assertThat(downloads()).isEqualTo(before + 1);
    }

    @Test
    void takingAwayAsksForThePassword() {
        people.signInRemembered(account);
        assertThat(data.sections()).isNotEmpty();
        assertThatThrownBy(() -> data.takeAway()).isInstanceOf(PasswordNeeded.class);
        navigate(ShellRoutes.MY_DATA, Component.class);
        assertThat($(Anchor.class).withText("").all())
                .extracting(Anchor::getHref)
                .anySatisfy(href -> assertThat(href).startsWith(AccessRoutes.PASSWORD));
    }

    @Test
    void isClosedToWhoIsNotSignedIn() {
        assertThatThrownBy(() -> data.sections()).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> data.takeAway()).isInstanceOf(AccessDenied.class);
    }

    private long downloads() {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'shell.data-downloaded'")
                .query(Long.class)
                .single();
    }
}
