package vn.quantriet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.TestPeople.TestMember;

/** Two strengths of sign-in: a remembered device opens own pages, the password opens office work. */
@PortalTest
class UC007RememberedDeviceTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    ActivationSlips slips;

    @Autowired
    OwnAccount own;

    @Autowired
    Objections objections;

    @Autowired
    ApiClient client;

    @Autowired
    MovableClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    UnitId unit;
    TestMember secretary;
    AccountId account;
    AccountId administrator;

    @BeforeEach
    void aSecretaryAndAnAdministrator() {
        unit = people.unit("Chi bộ thử");
        secretary = people.member(unit, "Trần Thị Ánh");
        people.office(secretary, unit, "bi-thu");
        account = people.account(secretary);
        administrator = people.administrator("quan.tri.thu");
    }

    @AfterEach
    void cleanUp() {
        clock.putBack();
        people.removeAll();
    }

    @Test
    void opensOwnPagesOnADeviceThatIsOnlyRemembered() {
        people.signInRemembered(account);
        assertThat(own.details().name()).isEqualTo("Trần Thị Ánh");
        navigate(AccessRoutes.DEVICES, Component.class);
        assertThat(headline()).isEqualTo("Thiết bị và mật khẩu");
    }

    @Test
    void asksForThePasswordBeforeOfficeWorkAndGoesOnAfterwards() {
        people.signInRemembered(administrator);
        navigate(AccessRoutes.OBJECTIONS, Component.class);
        assertThat(headline()).isEqualTo("Nhập lại mật khẩu");
        give("sai");
        assertThat($(Div.class).withClassName("qt-error").single().getText()).startsWith("Mật khẩu chưa đúng");
        assertThat(currentActor.get().passwordGiven()).isFalse();
        give(TestPeople.PASSWORD);
        assertThat(currentActor.get().passwordGiven()).isTrue();
        assertThat(headline()).contains("phản đối đang chờ trả lời");
    }

    @Test
    void givesNoScopeForOfficeWorkWithoutThePassword() {
        people.signInRemembered(account);
        assertThat(currentActor.get().scope(Permission.READ_NAMES).isEmpty()).isTrue();
        people.signIn(account);
        assertThat(currentActor.get().scope(Permission.READ_NAMES).roots()).containsExactly(unit);
    }

    @Test
    void guardsServicesAgainstAMissingPasswordAMissingPermissionAndNobody() {
        people.signInRemembered(account);
        assertThatThrownBy(() -> slips.issue(List.of(), null)).isInstanceOf(PasswordNeeded.class);
        people.signIn(account);
        assertThatThrownBy(objections::all).isInstanceOf(AccessDenied.class).isNotInstanceOf(PasswordNeeded.class);
        people.signOut();
        assertThatThrownBy(own::devices).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> slips.issue(List.of(), null)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void showsAViewOnlyToThoseWhoMaySeeIt() {
        people.signIn(account);
        navigate(AccessRoutes.OBJECTIONS, Component.class);
        assertThat($(H1.class).all()).noneMatch(head -> head.getText().contains("phản đối đang chờ"));
    }

    @Test
    void asksForThePasswordAgainAfterAWorkingDay() {
        people.signIn(account);
        clock.move(Duration.ofHours(8));
        assertThat(currentActor.get().passwordGiven()).isFalse();
    }

    @Test
    void noticesAtOnceWhenAnOfficeEnds() {
        people.signIn(account);
        assertThat(currentActor.get().holds(Permission.ISSUE_SLIPS)).isTrue();
        jdbc.sql("DELETE FROM office WHERE member_id = :member")
                .param("member", secretary.id().value())
                .update();
        events.publishEvent(new GrantsChanged(secretary.id()));
        assertThat(currentActor.get().holds(Permission.ISSUE_SLIPS)).isFalse();
    }

    @Test
    void closesTheAccountOfAMemberWhoHasLeft() {
        people.signIn(account);
        jdbc.sql("UPDATE member SET left_on = '2020-01-01' WHERE id = :member")
                .param("member", secretary.id().value())
                .update();
        events.publishEvent(new GrantsChanged(secretary.id()));
        assertThat(currentActor.find()).isEmpty();
        assertThat(jdbc.sql("SELECT closed FROM account WHERE id = :account")
                        .param("account", account.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void noticesWithinTenSecondsWhatAnotherNodeChanged() {
        people.signIn(account);
        assertThat(currentActor.find()).isPresent();
        jdbc.sql("UPDATE account SET closed = TRUE WHERE id = :account")
                .param("account", account.value())
                .update();
        clock.move(Duration.ofSeconds(10));
        assertThat(currentActor.find()).isEmpty();
    }

    @Test
    void aPhoneInUseKeepsNoSessionOpenThatAnotherNodeEnded() {
        people.signIn(account);
        var phone = client.token(secretary.phone(), true);
        assertThat(client.me(phone).getStatus()).isEqualTo(200);
        jdbc.sql("DELETE FROM access_token WHERE account_id = :account AND device = 'Test'")
                .param("account", account.value())
                .update();
        clock.move(Duration.ofSeconds(10));
        assertThat(client.me(phone).getStatus()).isEqualTo(200);
        assertThat(currentActor.find()).isEmpty();
        jdbc.sql("UPDATE account SET closed = TRUE WHERE id = :account")
                .param("account", account.value())
                .update();
        assertThat(client.me(phone).getStatus()).as("at once").isEqualTo(401);
    }

    @Test
    void letsAnAdministratorDoWhatAnAdministratorDoesEverywhereButNotReadNames() {
        people.signIn(administrator);
        assertThat(currentActor.get().scope(Permission.ISSUE_ANY_SLIPS).roots()).containsExactly(UnitId.WHOLE_TREE);
        assertThat(currentActor.get().holds(Permission.READ_NAMES)).isFalse();
    }

    private void give(String password) {
        test($(PasswordField.class).single()).setValue(password);
        test($(Button.class).withText("Tiếp tục").single()).click();
    }

    private String headline() {
        return $(H1.class).single().getText();
    }
}
