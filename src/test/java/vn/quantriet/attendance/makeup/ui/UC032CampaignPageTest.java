package vn.quantriet.attendance.makeup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.TestRolls;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.attendance.makeup.MakeUpKind;
import vn.quantriet.attendance.makeup.MakeUps;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.organisation.DemoPeople;

/** The session as a part of a campaign, on the pages of both. */
@PortalTest
@Transactional
class UC032CampaignPageTest extends SpringBrowserlessTest {

    private static final String CELL = "BKH.THQD";

    @Autowired
    TestSessions sessions;

    @Autowired
    TestRolls rolls;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    CampaignDesk desk;

    @Autowired
    MakeUps makeUps;

    @Autowired
    DemoPeople people;

    @Autowired
    Clock clock;

    private UnitId cell;
    private MemberId secretary;
    private MemberId absent;
    private Instant begins;
    private CampaignId campaign;
    private SessionId held;

    @BeforeEach
    void aSessionWasHeld() {
        rolls.withoutDemo();
        campaigns.withoutDemo();
        cell = people.unit(CELL);
        secretary = people.holder("bi-thu", CELL);
        absent = people.plainMember(cell);
        begins = clock.instant().minus(Duration.ofHours(60));
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        campaign = campaigns.openAsking(new UnitId(1), cell);
        people.signIn(secretary);
        held = rolls.hold(cell, begins, Map.of(absent, AttendanceMark.EXCUSED));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-032-10, from the page of the session to that of the campaign. */
    @Test
    void theSecretaryTiesASessionThatWasHeldAndTheCampaignShowsIt() {
        open(CampaignRoutes.campaign(campaign));
        assertThat(texts())
                .anyMatch(text -> text.startsWith("Chưa có buổi sinh hoạt nào gắn với đợt này"))
                .anyMatch(text -> text.contains("Dự buổi học tập: 0/"));
        open(AttendanceRoutes.session(held));
        click("Gắn với đợt học tập");
        chooseTheCampaign();
        test($(TextArea.class).all().stream()
                        .filter(field -> "Lý do".equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue("Quên gắn khi lên kế hoạch");
        click("Lưu");
        assertThat(hrefs()).contains(CampaignRoutes.campaign(campaign));
        open(CampaignRoutes.campaign(campaign));
        assertThat(hrefs()).contains(AttendanceRoutes.session(held));
        var attended = rolls.expected(held, cell).size() - 1;
        assertThat(texts())
                .anyMatch(text -> text.contains("Dự buổi học tập: " + attended + "/"))
                .anyMatch(text -> text.startsWith("Đọc chuyên đề: 0/"))
                .anyMatch(text -> text.startsWith("Bài kiểm tra: 0/"))
                .contains("Đã kết thúc điểm danh tại 1 chi bộ");
    }

    /** A member sees the sessions he may open, and no figures; somebody elsewhere sees how many there are. */
    @Test
    void aMemberSeesTheSessionsAndNoFigures() {
        rolls.tie(held, campaign.value());
        people.signIn(absent);
        open(CampaignRoutes.campaign(campaign));
        assertThat(hrefs()).contains(AttendanceRoutes.session(held));
        assertThat(texts()).noneMatch(text -> text.contains("thuộc diện đã xong"));
        open(AttendanceRoutes.session(held));
        assertThat(hrefs()).contains(CampaignRoutes.campaign(campaign));
        assertThat(buttons()).noneMatch(text -> text.contains("đợt học tập"));
    }

    /** BR-032-11, on the card of the session, the page of the campaign and the member's own. */
    @Test
    void whatIsMadeUpAfterTheClosingIsNamedSo() {
        rolls.tie(held, campaign.value());
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        desk.close(campaign);
        people.signIn(secretary);
        makeUps.record(held, cell, absent, MakeUpKind.PAPER, "Nộp bài thu hoạch viết tay", LocalDate.now(clock));
        open(AttendanceRoutes.session(held));
        assertThat(texts())
                .contains("○ Bổ sung sau khi kết thúc đợt")
                .anyMatch(text -> text.startsWith("Đợt học tập của buổi này đã kết thúc."));
        open(CampaignRoutes.campaign(campaign));
        assertThat(texts()).anyMatch(text -> text.endsWith("bổ sung sau khi kết thúc đợt: 1"));
        people.signIn(absent);
        open(AttendanceRoutes.FIGURES);
        assertThat(texts()).contains("✓ Đã học bù, bổ sung sau khi kết thúc đợt");
        open(CampaignRoutes.campaign(campaign));
        assertThat(texts()).anyMatch(text -> text.startsWith("Bổ sung sau khi kết thúc đợt: "));
    }

    private void open(String address) {
        UI.getCurrent().navigate(address);
    }

    @SuppressWarnings("unchecked")
    private void chooseTheCampaign() {
        var box = (ComboBox<Campaign>) $(ComboBox.class).single();
        var chosen = box.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(campaign))
                .findFirst()
                .orElseThrow();
        box.setValue(chosen);
    }

    private void click(String text) {
        test($(Button.class).all().stream()
                        .filter(button -> text.equals(button.getText()))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> hrefs() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private List<String> texts() {
        return Stream.concat(
                        $(Span.class).all().stream().map(Span::getText),
                        $(Paragraph.class).all().stream().map(Paragraph::getText))
                .toList();
    }
}
