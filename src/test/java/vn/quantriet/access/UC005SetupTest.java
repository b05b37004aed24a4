package vn.quantriet.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quantriet.PortalTest;

/** The first start of an installation, played on a database without accounts that comes back afterwards. */
@PortalTest
@Transactional
@ExtendWith(OutputCaptureExtension.class)
class UC005SetupTest extends SpringBrowserlessTest {

    private static final Pattern CODE = Pattern.compile("Set-up code: (\\S+)");
    private static final String PASSWORD = "Một mùa xuân nho nhỏ";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    PasswordRules rules;

    @Autowired
    Devices devices;

    @Autowired
    SignInSession session;

    @Autowired
    AccessTrail trail;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Autowired
    CurrentActor currentActor;

    Setup setup;

    @BeforeEach
    void nobodyHasAnAccount() {
        jdbc.sql("DELETE FROM data_objection").update();
        jdbc.sql("DELETE FROM access_token").update();
        jdbc.sql("DELETE FROM account").update();
        setup = portal();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private Setup portal() {
        return new Setup(
                jdbc, accounts, passwords, rules, devices, session, trail, transaction, new MockEnvironment(), clock);
    }

    @Test
    void makesTheFirstAdministratorWithTheCodeFromTheLogAndThenIsOver(CapturedOutput log) {
        var code = start(log);
        assertThat(setup.isNeeded()).isTrue();
        assertThat(tryWith(code.toLowerCase().replace("-", " "))).isInstanceOf(Setup.Outcome.Done.class);
        assertThat(currentActor.get().scope(Permission.ADMINISTER).roots()).containsExactly(UnitId.WHOLE_TREE);
        assertThat(setup.isNeeded()).isFalse();
        assertThat(portal().isNeeded()).isFalse();
        assertThat(tryWith(code)).isInstanceOf(Setup.Outcome.WrongCode.class);
    }

    @Test
    void keepsOnlyAHashOfTheCode(CapturedOutput log) {
        var code = start(log);
        assertThat(jdbc.sql("SELECT code_hash FROM setup_code")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}")
                .doesNotContain(code.replace("-", ""));
    }

    @Test
    void closesAfterFiveWrongCodesUntilARestart(CapturedOutput log) {
        var code = start(log);
        for (int i = 0; i < 5; i++) {
            assertThat(tryWith("AAAA-AAAA-AAAA")).isInstanceOf(Setup.Outcome.WrongCode.class);
        }
        assertThat(tryWith(code)).isInstanceOf(Setup.Outcome.WrongCode.class);
        var fresh = start(log);
        assertThat(fresh).isNotEqualTo(code);
        assertThat(tryWith(code)).isInstanceOf(Setup.Outcome.WrongCode.class);
        assertThat(tryWith(fresh)).isInstanceOf(Setup.Outcome.Done.class);
    }

    @Test
    void refusesAWeakPasswordAndAPhoneNumberAsNameWithoutUsingATry(CapturedOutput log) {
        var code = start(log);
        assertThat(setup.setUp(new Setup.Request(code, "Quản Trị", "quan.tri", "12345678")))
                .isEqualTo(new Setup.Outcome.Weak("common"));
        assertThat(setup.setUp(new Setup.Request(code, "Quản Trị", "0912345678", PASSWORD)))
                .isInstanceOf(Setup.Outcome.WrongName.class);
        assertThat(setup.setUp(new Setup.Request(code, " ", "quan.tri", PASSWORD)))
                .isInstanceOf(Setup.Outcome.WrongName.class);
        assertThat(jdbc.sql("SELECT tries FROM setup_code").query(Integer.class).single())
                .isZero();
    }

    @Test
    void isNotThereInAPortalThatIsSetUp() {
        navigateAndExpectNotFound();
    }

    private void navigateAndExpectNotFound() {
        try {
            navigate(AccessRoutes.SETUP, Component.class);
        } catch (RuntimeException | AssertionError notFound) {
            // browserless reports a page that is not there by failing
        }
        assertThat(getCurrentView().getClass().getSimpleName()).isNotEqualTo("SetupView");
    }

    private String start(CapturedOutput log) {
        setup.printCode();
        return CODE.matcher(log.getAll())
                .results()
                .map(match -> match.group(1))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private Setup.Outcome tryWith(String code) {
        return setup.setUp(new Setup.Request(code, "Nguyễn Quản Trị", "Quan.Tri", PASSWORD));
    }
}
