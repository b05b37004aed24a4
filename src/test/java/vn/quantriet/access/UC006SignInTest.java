package vn.quantriet.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.TestPeople.TestMember;

@PortalTest
class UC006SignInTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    MovableClock clock;

    TestMember hanh;

    @BeforeEach
    void aMemberWithAnAccount() {
        var unit = people.unit("Chi bộ thử");
        hanh = people.member(unit, "Nguyễn Thị Hạnh");
        people.account(hanh);
    }

    @AfterEach
    void cleanUp() {
        clock.putBack();
        people.removeAll();
    }

    @Test
    void signsInByPhoneAndByMemberCode() {
        signIn(hanh.phone(), TestPeople.PASSWORD);
        assertThat(currentActor.get().name()).isEqualTo("Nguyễn Thị Hạnh");
        assertThat(currentActor.get().passwordGiven()).isTrue();
    }

    @Test
    void keepsTheNameAfterAWrongPassword() {
        signIn(hanh.phone(), "sai rồi");
        assertThat(currentActor.find()).isEmpty();
        assertThat($(TextField.class).single().getValue()).isEqualTo(hanh.phone());
        assertThat($(PasswordField.class).single().getValue()).isEmpty();
        assertThat(fault()).startsWith("Tên đăng nhập hoặc mật khẩu chưa đúng");
    }

    @Test
    void asksToWaitAfterFiveWrongTriesEvenWithTheRightPassword() {
        for (int i = 0; i < 4; i++) {
            signIn(hanh.phone(), "sai");
            assertThat(fault()).startsWith("Tên đăng nhập");
        }
        signIn(hanh.phone(), "sai");
        assertThat(fault()).contains("thử lại sau");
        signIn(hanh.code(), TestPeople.PASSWORD);
        assertThat(currentActor.find()).isEmpty();
        clock.move(Duration.ofSeconds(61));
        signIn(hanh.code(), TestPeople.PASSWORD);
        assertThat(currentActor.find()).isPresent();
    }

    private String fault() {
        return $(Div.class).withClassName("qt-error").single().getText();
    }

    private void signIn(String name, String password) {
        navigate(AccessRoutes.SIGN_IN, com.vaadin.flow.component.Component.class);
        test($(TextField.class).single()).setValue(name);
        test($(PasswordField.class).single()).setValue(password);
        test($(Button.class).withText("Đăng nhập").single()).click();
    }
}
