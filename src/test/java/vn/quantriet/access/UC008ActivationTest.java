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
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.TestPeople.TestMember;

/** From a paper slip to an account. */
@PortalTest
class UC008ActivationTest extends SpringBrowserlessTest {

    private static final String CHOSEN = "Sáng nay trời đẹp";

    @Autowired
    TestPeople people;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    ActivationSlips slips;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    UnitId unit;
    TestMember hanh;
    AccountId administrator;

    @BeforeEach
    void aMemberWithoutAnAccount() {
        unit = people.unit("Chi bộ thử");
        hanh = people.member(unit, "Nguyễn Thị Hạnh");
        administrator = people.administrator("quan.tri.thu");
    }

    @AfterEach
    void cleanUp() {
        clock.putBack();
        people.removeAll();
    }

    @Test
    void turnsASlipIntoAnAccountAndShowsThePurposeNotice() {
        var slip = slipFromAdministrator();
        open(slip.code());
        assertThat($(TextField.class).withCaption("Mã đảng viên").single().getValue())
                .isEqualTo(hanh.code());
        givePin(slip.readablePin());
        assertThat(headline()).isEqualTo("Tôi là Nguyễn Thị Hạnh");
        assertThat(accounts()).isZero();
        choose(CHOSEN, CHOSEN);
        assertThat(headline()).isEqualTo("Cổng học tập giữ những gì về đồng chí");
        assertThat(currentActor.get().member()).isEqualTo(hanh.id());
        assertThat(currentActor.get().passwordGiven()).isTrue();
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void tellsNothingAboutTheMemberBeforeThePinIsRight() {
        slipFromAdministrator();
        open(hanh.code());
        assertThat(Pages.text()).doesNotContain("Hạnh");
        givePin("00000000");
        assertThat(Pages.text()).doesNotContain("Hạnh");
    }

    @Test
    void asksForTheSamePasswordTwice() {
        var slip = slipFromAdministrator();
        open(slip.code());
        givePin(slip.pin());
        choose(CHOSEN, "khác hẳn rồi");
        assertThat(headline()).startsWith("Tôi là");
        assertThat($(PasswordField.class).all()).anyMatch(PasswordField::isInvalid);
        assertThat(accounts()).isZero();
        choose(CHOSEN, CHOSEN);
        assertThat(accounts()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ngắn, ít nhất 8",
        "matkhau123, quen thuộc",
        "Mật khẩu 123, quen thuộc",
        "nguyenthihanh, họ tên",
        "Nguyễn Thị Hạnh, họ tên",
        "ưỡểưỡểưỡểưỡểưỡểưỡểưỡểưỡểưỡểưỡể, quá dài"
    })
    void refusesWeakPasswordsAndSaysWhy(String weak, String why) {
        var slip = slipFromAdministrator();
        open(slip.code());
        givePin(slip.pin());
        choose(weak, weak);
        assertThat($(PasswordField.class).all().getFirst().getErrorMessage()).contains(why);
        assertThat(accounts()).isZero();
    }

    @Test
    void refusesOnesOwnPhoneNumberAndCodeAsPassword() {
        var slip = slipFromAdministrator();
        open(slip.code());
        givePin(slip.pin());
        choose(hanh.phone(), hanh.phone());
        assertThat($(PasswordField.class).all().getFirst().getErrorMessage()).contains("số điện thoại");
    }

    @Test
    void makesASlipVoidAfterFiveWrongPins() {
        var slip = slipFromAdministrator();
        open(slip.code());
        for (int i = 0; i < 5; i++) {
            givePin("00000000");
        }
        clock.move(Duration.ofHours(1));
        givePin(slip.pin());
        assertThat(headline()).doesNotContain("Tôi là");
        assertThat(tries()).isEqualTo(5);
    }

    @Test
    void doesNotCountARightPinAsATry() {
        var slip = slipFromAdministrator();
        for (int i = 0; i < 7; i++) {
            open(slip.code());
            givePin(slip.pin());
            assertThat(headline()).startsWith("Tôi là");
        }
    }

    @Test
    void answersAnUnknownCodeLikeAWrongPin() {
        slipFromAdministrator();
        open(hanh.code());
        givePin("00000000");
        var wrongPin = fault();
        open("KHONG-CO");
        givePin("00000000");
        assertThat(fault()).isEqualTo(wrongPin);
    }

    @Test
    void refusesAnExpiredSlip() {
        var slip = slipFromAdministrator();
        clock.move(Duration.ofDays(14));
        open(slip.code());
        givePin(slip.pin());
        assertThat(fault()).contains("không còn hiệu lực");
    }

    @Test
    void takesASlipUntilItsLastMoment() {
        var slip = slipFromAdministrator();
        clock.move(Duration.ofDays(14).minusMinutes(1));
        open(slip.code());
        givePin(slip.pin());
        assertThat(headline()).startsWith("Tôi là");
    }

    @Test
    void refusesASlipThatWasUsed() {
        var slip = slipFromAdministrator();
        activate(slip);
        forgetSession();
        open(slip.code());
        givePin(slip.pin());
        assertThat(fault()).contains("không còn hiệu lực");
    }

    @Test
    void refusesASlipThatWasReplacedByANewerOne() {
        var first = slipFromAdministrator();
        var second = slipFromAdministrator();
        open(first.code());
        givePin(first.pin());
        assertThat(fault()).contains("không còn hiệu lực");
        givePin(second.pin());
        assertThat(headline()).startsWith("Tôi là");
    }

    @Test
    void refusesThePinOfSomebodyElse() {
        var binh = people.member(unit, "Lê Văn Bình");
        var ofHanh = slipFromAdministrator();
        people.signIn(administrator);
        slips.issue(List.of(binh.id()), null);
        people.signOut();
        open(binh.code());
        givePin(ofHanh.pin());
        assertThat(fault()).contains("không còn hiệu lực");
    }

    @Test
    void refusesTheSecretarysSlipOnceTheMemberHasGainedAnOffice() {
        var secretary = people.member(unit, "Trần Thị Ánh");
        people.office(secretary, unit, "bi-thu");
        people.signIn(people.account(secretary));
        var slip = slips.issue(List.of(hanh.id()), null).slips().getFirst();
        people.signOut();
        people.office(hanh, unit, "chi-uy-vien");
        open(slip.code());
        givePin(slip.pin());
        assertThat(fault()).contains("không còn hiệu lực");
    }

    @Test
    void replacesThePasswordOfAnAccountThatExists() {
        activate(slipFromAdministrator());
        forgetSession();
        var renewed = slipFromAdministrator();
        open(renewed.code());
        givePin(renewed.pin());
        choose("Chiều nay trời mưa", "Chiều nay trời mưa");
        assertThat(currentActor.get().member()).isEqualTo(hanh.id());
        assertThat(accounts()).isEqualTo(1);
    }

    @Test
    void makesTheSlipVoidWhenItIsInWrongHands() {
        var slip = slipFromAdministrator();
        open(slip.code());
        givePin(slip.pin());
        test($(Button.class).withText("Không phải tôi").single()).click();
        assertThat(accounts()).isZero();
        open(slip.code());
        givePin(slip.pin());
        assertThat(fault()).contains("không còn hiệu lực");
    }

    @Test
    void keepsNeitherPinNorPasswordInTheTrail() {
        var slip = slipFromAdministrator();
        activate(slip);
        assertThat(jdbc.sql("SELECT COALESCE(payload, '') FROM audit_entry WHERE action LIKE 'access.%'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(payload -> payload.contains(slip.pin()) || payload.contains(CHOSEN));
    }

    private Slip slipFromAdministrator() {
        people.signIn(administrator);
        var issue = slips.issue(List.of(hanh.id()), null);
        people.signOut();
        return issue.slips().getFirst();
    }

    private void activate(Slip slip) {
        open(slip.code());
        givePin(slip.pin());
        choose(CHOSEN, CHOSEN);
        assertThat(currentActor.find()).isPresent();
    }

    private void open(String code) {
        navigate(AccessRoutes.SIGN_IN, Component.class);
        UI.getCurrent().navigate(AccessRoutes.ACTIVATION, QueryParameters.of(AccessRoutes.CODE, code));
    }

    private void givePin(String pin) {
        test($(TextField.class).withCaption("Mã PIN").single()).setValue(pin);
        test($(Button.class).withText("Tiếp tục").single()).click();
    }

    private void choose(String password, String again) {
        test($(PasswordField.class).all().get(0)).setValue(password);
        test($(PasswordField.class).all().get(1)).setValue(again);
        test($(Button.class).withText("Đặt mật khẩu và vào học").single()).click();
    }

    private String headline() {
        return $(H1.class).single().getText();
    }

    private String fault() {
        return $(Div.class).withClassName("qt-error").single().getText();
    }

    private int accounts() {
        return jdbc.sql("SELECT COUNT(*) FROM account WHERE member_id = :member")
                .param("member", hanh.id().value())
                .query(Integer.class)
                .single();
    }

    private int tries() {
        return jdbc.sql("SELECT MAX(tries) FROM activation_slip WHERE member_id = :member")
                .param("member", hanh.id().value())
                .query(Integer.class)
                .single();
    }

    private static void forgetSession() {
        com.vaadin.flow.server.VaadinSession.getCurrent().getSession().removeAttribute("SPRING_SECURITY_CONTEXT");
    }
}
