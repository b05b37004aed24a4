package vn.quantriet.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.TestPeople.TestMember;

/** The sign-in page, with the rules of UC-006. */
@PortalTest
class UC006SignInTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    TestMember hanh;

    @BeforeEach
    void aMemberWithAnAccount() {
        hanh = people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh");
        people.account(hanh);
    }

    @AfterEach
    void cleanUp() {
        clock.putBack();
        people.removeAll();
    }

    @Test
    void signsInByPhone() {
        signIn(hanh.phone(), TestPeople.PASSWORD);
        assertThat(currentActor.get().name()).isEqualTo("Nguyễn Thị Hạnh");
        assertThat(currentActor.get().passwordGiven()).isTrue();
    }

    @Test
    void signsInByMemberCode() {
        signIn(hanh.code(), TestPeople.PASSWORD);
        assertThat(currentActor.get().member()).isEqualTo(hanh.id());
    }

    @Test
    void showsThePurposeNoticeFirstAndThenWhatWasWanted() {
        navigate(AccessRoutes.DEVICES, Component.class);
        assertThat(headline()).isEqualTo("Đăng nhập");
        type(hanh.phone(), TestPeople.PASSWORD);
        assertThat(headline()).isEqualTo("Cổng học tập giữ những gì về đồng chí");
        test($(Button.class).withText("Tôi đã đọc").single()).click();
        assertThat(headline()).isEqualTo("Thiết bị và mật khẩu");
        assertThat(jdbc.sql("SELECT notice_version FROM account WHERE member_id = :member")
                        .param("member", hanh.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(OwnAccount.NOTICE_VERSION);
    }

    @Test
    void followsNoForeignAddress() {
        for (var foreign : new String[] {"//evil.example", "https://evil.example", "javascript:alert(1)", "/\\evil"}) {
            people.signOut();
            UI.getCurrent().navigate(AccessRoutes.SIGN_IN, QueryParameters.of(AccessRoutes.NEXT, foreign));
            type(hanh.phone(), TestPeople.PASSWORD);
            assertThat(currentActor.find()).as(foreign).isPresent();
            assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                    .as(foreign)
                    .isEqualTo(AccessRoutes.NOTICE);
            forgetSession();
        }
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
    void saysTheSameToAnUnknownNameAMemberWithoutAccountAndAWrongPassword() {
        var withoutAccount = people.member(people.unit("Chi bộ khác"), "Trần Văn Chưa");
        signIn(hanh.phone(), "sai");
        var wrongPassword = fault();
        signIn("0999999999", "sai");
        assertThat(fault()).isEqualTo(wrongPassword);
        signIn(withoutAccount.phone(), "sai");
        assertThat(fault()).isEqualTo(wrongPassword);
    }

    @Test
    void makesUnknownNamesWaitToo() {
        for (int i = 0; i < 5; i++) {
            signIn("khong-co-ai", "sai");
        }
        assertThat(fault()).contains("thử lại sau");
    }

    @Test
    void asksToWaitAfterFiveWrongTriesWhateverTheNameAndEvenWithTheRightPassword() {
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

    @Test
    void refusesAClosedAccount() {
        jdbc.sql("UPDATE account SET closed = TRUE WHERE member_id = :member")
                .param("member", hanh.id().value())
                .update();
        signIn(hanh.phone(), TestPeople.PASSWORD);
        assertThat(fault()).startsWith("Tên đăng nhập");
    }

    @Test
    void takesThePasswordHoweverItsLettersAreComposed() {
        signIn(hanh.phone(), java.text.Normalizer.normalize(TestPeople.PASSWORD, java.text.Normalizer.Form.NFD));
        assertThat(currentActor.find()).isPresent();
    }

    @Test
    void needsEightStatementsAtMostAndTwoToKnowWhoIsThere() {
        navigate(AccessRoutes.SIGN_IN, Component.class);
        var signIn = org.springframework.test.util.AopTestUtils.<SignIn>getTargetObject(bean);
        var sent = StatementCount.of(() -> signIn.signIn(new SignIn.Attempt(hanh.phone(), TestPeople.PASSWORD, false)));
        assertThat(sent).as(String.join("\n", sent)).hasSizeLessThanOrEqualTo(8);
        assertThat(StatementCount.of(() -> currentActor.get())).hasSizeLessThanOrEqualTo(2);
        assertThat(StatementCount.of(() -> currentActor.get())).isEmpty();
    }

    @Autowired
    SignIn bean;

    private String headline() {
        return $(H1.class).single().getText();
    }

    private String fault() {
        return $(Div.class).withClassName("qt-error").single().getText();
    }

    private void signIn(String name, String password) {
        navigate(AccessRoutes.SIGN_IN, Component.class);
        type(name, password);
    }

    private void type(String name, String password) {
        test($(TextField.class).single()).setValue(name);
        test($(PasswordField.class).single()).setValue(password);
        test($(Button.class).withText("Đăng nhập").single()).click();
    }

    private static void forgetSession() {
        com.vaadin.flow.server.VaadinSession.getCurrent().getSession().removeAttribute("SPRING_SECURITY_CONTEXT");
    }
}
