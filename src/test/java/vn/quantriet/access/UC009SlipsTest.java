package vn.quantriet.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.MovableClock;
import vn.quantriet.PortalTest;
import vn.quantriet.access.ActivationSlips.Refusal;
import vn.quantriet.access.ActivationSlips.Why;
import vn.quantriet.access.TestPeople.TestMember;

/** Who may print a slip for whom, and what a renewal does. */
@PortalTest
class UC009SlipsTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    ActivationSlips slips;

    @Autowired
    SlipsPrinting printing;

    @Autowired
    OwnAccount own;

    @Autowired
    ApiClient client;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    UnitId unit;
    TestMember hanh;
    TestMember secretary;
    AccountId ofSecretary;
    AccountId administrator;

    @BeforeEach
    void aUnitWithItsSecretary() {
        unit = people.unit("Chi bộ thử");
        hanh = people.member(unit, "Nguyễn Thị Hạnh");
        secretary = people.member(unit, "Trần Thị Ánh");
        people.office(secretary, unit, "bi-thu");
        ofSecretary = people.account(secretary);
        administrator = people.administrator("quan.tri.thu");
    }

    @AfterEach
    void cleanUp() {
        clock.putBack();
        people.removeAll();
    }

    @Test
    void givesTheSecretaryASlipForAPlainMemberOfTheOwnUnit() {
        people.signIn(ofSecretary);
        var issue = slips.issue(List.of(hanh.id()), null);
        assertThat(issue.refusals()).isEmpty();
        var slip = issue.slips().getFirst();
        assertThat(slip.pin()).matches("[0-9]{8}");
        assertThat(slip.unit()).isEqualTo("Chi bộ thử");
        assertThat(slip.url()).endsWith("/kich-hoat?ma=" + hanh.code()).doesNotContain(slip.pin());
        assertThat(Duration.between(clock.instant(), slip.expires()))
                .isBetween(Duration.ofDays(14).minusMinutes(1), Duration.ofDays(14));
        assertThat(jdbc.sql("SELECT pin_hash FROM activation_slip WHERE member_id = :member")
                        .param("member", hanh.id().value())
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}")
                .doesNotContain(slip.pin());
    }

    @Test
    void refusesTheSecretaryAColleagueWithRightsAnotherUnitAForgedNumberAndHimselfButServesTheOthers() {
        var colleague = people.member(unit, "Phạm Quốc Cường");
        people.office(colleague, unit, "chi-uy-vien");
        var foreign = people.member(people.unit("Chi bộ bên cạnh"), "Lê Văn Bình");
        var forged = new MemberId(99_999_999);
        people.signIn(ofSecretary);
        var issue =
                slips.issue(List.of(colleague.id(), foreign.id(), forged, secretary.id(), hanh.id(), hanh.id()), null);
        assertThat(issue.slips()).extracting(Slip::member).containsExactly(hanh.id());
        assertThat(issue.refusals())
                .containsExactly(
                        new Refusal(colleague.id(), colleague.name(), Why.HAS_RIGHTS),
                        new Refusal(foreign.id(), null, Why.NOT_FOUND),
                        new Refusal(forged, null, Why.NOT_FOUND),
                        new Refusal(secretary.id(), secretary.name(), Why.ONESELF));
    }

    @Test
    void refusesTheSecretaryAMemberOfAParentUnit() {
        var below = people.unitBelow(unit, "Chi bộ con");
        var deputy = people.member(below, "Vũ Thị Hà");
        people.office(deputy, below, "bi-thu");
        people.signIn(people.account(deputy));
        assertThat(slips.issue(List.of(hanh.id()), null).slips()).isEmpty();
    }

    @Test
    void letsTheAdministratorServeAnybody() {
        people.signIn(administrator);
        var issue = slips.issue(List.of(secretary.id(), hanh.id()), "quên mật khẩu");
        assertThat(issue.slips()).hasSize(2);
    }

    @Test
    void refusesAPlainMember() {
        people.signIn(people.account(hanh));
        assertThatThrownBy(() -> slips.issue(List.of(hanh.id()), null)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> printing.layDown(List.of())).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> printing.take("x")).isInstanceOf(AccessDenied.class);
    }

    @Test
    void endsEverySessionAndTokenWhenItRenewsAndTellsTheMember() {
        var account = people.account(hanh);
        var token = client.token(hanh.phone(), true);
        people.signIn(account);
        own.markRead();
        var before = org.springframework.security.core.context.SecurityContextHolder.getContext();
        people.signIn(ofSecretary);
        slips.issue(List.of(hanh.id()), "mất điện thoại");
        people.signOut();

        org.springframework.security.core.context.SecurityContextHolder.setContext(before);
        assertThat(currentActor.find()).isEmpty();
        assertThat(client.me(token).getStatus()).isEqualTo(401);

        people.signIn(account);
        navigate(AccessRoutes.NOTICE, Component.class);
        assertThat(Pages.text()).contains("Trần Thị Ánh", "mất điện thoại");
        test($(Button.class).withText("Tôi đã đọc").single()).click();
        assertThat(own.toRead().isNothing()).isTrue();
        assertThat(own.slips()).hasSize(1).allMatch(OwnAccount.SlipNote::seen);
    }

    @Test
    void showsThePinsOnceAndOnlyToWhomTheyWereIssued() {
        people.signIn(ofSecretary);
        var slip = slips.issue(List.of(hanh.id()), null).slips().getFirst();
        var page = printing.layDown(List.of(slip));

        people.signIn(administrator);
        UI.getCurrent().navigate(page);
        assertThat(Pages.text()).contains("không còn ở đây").doesNotContain(slip.readablePin());

        people.signIn(ofSecretary);
        navigate(AccessRoutes.DEVICES, Component.class);
        UI.getCurrent().navigate(page);
        assertThat($(H1.class).single().getText()).isEqualTo("1 phiếu, sẵn sàng để in");
        assertThat(Pages.text()).contains(hanh.name(), hanh.code(), slip.readablePin(), "Chi bộ thử");
        assertThat($(Div.class).withClassName("qt-slip").all()).hasSize(1);

        navigate(AccessRoutes.DEVICES, Component.class);
        UI.getCurrent().navigate(page);
        assertThat(Pages.text()).contains("không còn ở đây").doesNotContain(slip.readablePin());
    }

    @Test
    void holdsThePinsForTenMinutesOnly() {
        people.signIn(ofSecretary);
        var page = printing.layDown(slips.issue(List.of(hanh.id()), null).slips());
        clock.move(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(printing.take(page.substring(page.indexOf('/') + 1))).isEmpty();
    }
}
