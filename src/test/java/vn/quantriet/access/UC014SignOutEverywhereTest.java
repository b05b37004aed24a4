package vn.quantriet.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.quantriet.PortalTest;
import vn.quantriet.access.TestPeople.TestMember;

/** The ways out: this device, another device, all of them. */
@PortalTest
class UC014SignOutEverywhereTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    OwnAccount own;

    @Autowired
    ApiClient client;

    TestMember hanh;
    AccountId account;

    @BeforeEach
    void aMemberWithAnAccount() {
        hanh = people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh");
        account = people.account(hanh);
    }

    @AfterEach
    void cleanUp() {
        people.removeAll();
    }

    @Test
    void endsEverySessionAndTokenAfterAskingOnce() {
        var phone = client.token(hanh.phone(), true);
        people.signIn(account);
        var otherSession = SecurityContextHolder.getContext();
        people.signIn(account);
        navigate(AccessRoutes.DEVICES, Component.class);
        test($(Button.class).withText("Đăng xuất khỏi mọi thiết bị").single()).click();
        assertThat(currentActor.find()).isPresent();
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(client.me(phone).getStatus()).isEqualTo(401);
        SecurityContextHolder.setContext(otherSession);
        assertThat(currentActor.find()).isEmpty();
    }

    @Test
    void endsOneDeviceAndLeavesTheOthers() {
        var lost = client.token(hanh.phone(), true);
        people.signIn(account);
        navigate(AccessRoutes.DEVICES, Component.class);
        assertThat($(Div.class).withClassName("qt-row").all()).hasSize(2);
        test($(Button.class).withText("Kết thúc").single()).click();
        assertThat(client.me(lost).getStatus()).isEqualTo(401);
        people.signIn(account);
        assertThat(currentActor.find()).isPresent();
    }

    @Test
    void endsNoDeviceOfSomebodyElse() {
        var token = client.token(hanh.phone(), true);
        people.signIn(account);
        var foreign = own.devices().stream()
                .filter(device -> !device.current())
                .findFirst()
                .orElseThrow();
        var other = people.member(people.unit("Chi bộ khác"), "Lê Văn Bình");
        people.signIn(people.account(other));
        own.endDevice(foreign.id());
        assertThat(client.me(token).getStatus()).isEqualTo(200);
    }

    @Test
    void changesThePasswordAfterTheOldOneAndEndsTheOtherDevices() {
        var phone = client.token(hanh.phone(), true);
        people.signIn(account);
        navigate(AccessRoutes.DEVICES, Component.class);
        change("sai", "Một mùa xuân nho nhỏ");
        assertThat($(Div.class).withClassName("qt-error").single().getText()).startsWith("Mật khẩu hiện nay chưa đúng");
        change(TestPeople.PASSWORD, "12345678");
        assertThat(client.me(phone).getStatus()).isEqualTo(200);
        change(TestPeople.PASSWORD, "Một mùa xuân nho nhỏ");
        assertThat(currentActor.find()).isPresent();
        assertThat(client.me(phone).getStatus()).isEqualTo(401);
        assertThat(client.signIn(hanh.phone(), TestPeople.PASSWORD, false).getStatus())
                .isEqualTo(401);
        assertThat(client.signIn(hanh.phone(), "Một mùa xuân nho nhỏ", false).getStatus())
                .isEqualTo(204);
    }

    private void change(String old, String wanted) {
        var fields = $(PasswordField.class).all();
        test(fields.get(0)).setValue(old);
        test(fields.get(1)).setValue(wanted);
        test(fields.get(2)).setValue(wanted);
        test($(Button.class).withText("Đổi mật khẩu").single()).click();
    }
}
