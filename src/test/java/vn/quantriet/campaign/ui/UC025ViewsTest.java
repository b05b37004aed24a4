package vn.quantriet.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.cell.CellCampaign;
import vn.quantriet.campaign.cell.CellStudy;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.own.OwnStudy;
import vn.quantriet.catalogue.ModuleStep;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.shell.ShellRoutes;

/** The pages of UC-025 as a member and a secretary meet them. */
@PortalTest
@Transactional
class UC025ViewsTest extends SpringBrowserlessTest {

    @Autowired
    TestCampaigns tests;

    @Autowired
    CellCampaign cells;

    @Autowired
    DemoPeople people;

    @Autowired
    Completions completions;

    @Autowired
    OwnStudy own;

    @Autowired
    CellStudy study;

    @Autowired
    List<ModuleStep> steps;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId unit;
    private CampaignId campaign;
    private MemberId member;

    @BeforeEach
    void aCampaign() {
        unit = people.unit(CellCampaign.CELL);
        member = people.plainMember(unit);
        campaign = cells.open();
        jdbc.sql("UPDATE campaign SET closes_at = closes_at - INTERVAL 1 DAY WHERE id = :id")
                .param("id", campaign.value())
                .update();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-025-1 */
    @Test
    void leadsTheMemberToWhatTheCampaignAsksFirst() {
        people.signIn(member);
        open(ShellRoutes.HOME);
        assertThat(text()).contains("Còn 8 ngày để hoàn thành đợt học tập.", "2 chuyên đề chưa học");
        assertThat(links("Bắt đầu đọc")).containsExactly("hoc/" + TestCampaigns.GRADED);
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref)).contains(CampaignRoutes.campaign(campaign));
    }

    /** BR-025-1: the quiz of what is read comes before the next module. */
    @Test
    void leadsToTheQuizOfWhatIsReadAlsoWhenItWasRecordedOnBehalf() {
        report(TestCampaigns.GRADED, Part.READ);
        people.signIn(member);
        open(ShellRoutes.HOME);
        assertThat(links("Làm bài kiểm tra")).containsExactly("kiem-tra/" + TestCampaigns.GRADED);
        report(TestCampaigns.GRADED, Part.QUIZ);
        open("ca-nhan");
        open(ShellRoutes.HOME);
        assertThat(links("Bắt đầu đọc")).containsExactly("hoc/" + TestCampaigns.UNGRADED);
        assertThat(text()).contains("1 chuyên đề xong", "1 chưa học");
    }

    /** BR-025-1 */
    @Test
    void saysPlainlyWhenAllIsDone() {
        tests.withoutDemo();
        complete();
        people.signIn(member);
        open(ShellRoutes.HOME);
        assertThat(text())
                .contains("Đồng chí đã hoàn thành đợt học tập ngày", "2 chuyên đề xong")
                .doesNotContain("để hoàn thành đợt học tập");
    }

    /** BR-025-2 */
    @Test
    void saysWhyWhoIsNotCountedIsNot() {
        jdbc.sql("UPDATE campaign_roster SET exclusion = 'EXEMPT' WHERE campaign_id = :id AND member_id = :member")
                .param("id", campaign.value())
                .param("member", member.value())
                .update();
        people.signIn(member);
        open(ShellRoutes.HOME);
        assertThat(text())
                .contains("không tính trong đợt này, vì miễn sinh hoạt")
                .doesNotContain("Còn 8 ngày");
    }

    /** BR-025-1 */
    @Test
    void theSectionOfACampaignShowsPartsAndLeadsOn() {
        report(TestCampaigns.GRADED, Part.READ);
        people.signIn(member);
        var section = new OwnStudySection(own.campaign(campaign).orElseThrow(), steps, clock);
        UI.getCurrent().add(section);
        assertThat(section.getElement().getTextRecursively())
                .contains("Phần của đồng chí", "Đang học", "tự học trên cổng", "Số liệu về đồng chí chưa đúng?");
        assertThat(links("Làm bài kiểm tra")).containsExactly("kiem-tra/" + TestCampaigns.GRADED);
        assertThat($(Anchor.class).all().stream().filter(link -> link.hasClassName("qt-button-primary")))
                .hasSize(1);
    }

    /** BR-025-3 */
    @Test
    void showsTheSecretaryEverybodyAndTheWayIn() {
        complete();
        cells.secretary();
        open(ShellRoutes.HOME);
        assertThat(links("Xem từng đồng chí")).contains(CampaignRoutes.cell(campaign, unit));
        open(CampaignRoutes.cell(campaign, unit));
        var eligible = cells.eligible(campaign, unit).size();
        assertThat($(H1.class).single().getElement().getTextRecursively())
                .contains("(1/" + eligible + ")", "còn\u00a08\u00a0ngày");
        assertThat(rows()).hasSizeGreaterThanOrEqualTo(eligible);
        assertThat(text()).contains("thuộc diện học tập", "Không tính trong đợt này");
    }

    /** BR-025-4 */
    @Test
    void theAddressHoldsTheFilter() {
        complete();
        cells.secretary();
        open(CampaignRoutes.cell(campaign, unit) + "?loc=da-xong");
        assertThat(eligibleRows()).hasSize(1);
        open("ca-nhan");
        open(CampaignRoutes.cell(campaign, unit) + "?loc=chua-xong&xep=tien-do");
        assertThat(eligibleRows()).hasSize(cells.eligible(campaign, unit).size() - 1);
        test($(TextField.class).single()).setValue("khong co ai nhu vay");
        assertThat(text()).contains("Không có đồng chí nào như vậy");
    }

    /** BR-025-6, BR-025-8 */
    @Test
    @SuppressWarnings("unchecked")
    void recordsOnBehalfAfterAskingAndUndoes() {
        cells.secretary();
        open(CampaignRoutes.cell(campaign, unit) + "/ghi-thay");
        List<CheckboxGroup<Object>> groups =
                (List<CheckboxGroup<Object>>) (List<?>) $(CheckboxGroup.class).all();
        var who = groups.getFirst();
        who.select(who.getListDataView().getItem(0), who.getListDataView().getItem(1));
        var what = groups.getLast();
        what.select(what.getListDataView().getItem(0));
        press("Ghi thay 2 đồng chí");
        assertThat(cells.sum(campaign, "under_way")).as("asked first").isZero();
        press("Ghi thay");
        assertThat(cells.sum(campaign, "under_way")).isEqualTo(2);
        assertThat(text()).contains("Đã ghi thay 2 đồng chí");
        press("Hoàn tác");
        assertThat(cells.sum(campaign, "under_way")).isZero();
    }

    /** BR-025-13 */
    @Test
    void theMessageForTheGroupHoldsNoNameAndNoFigure() {
        cells.secretary();
        open(CampaignRoutes.cell(campaign, unit));
        press("Tin nhắn cho chi bộ");
        var message = $(TextArea.class).single().getValue();
        assertThat(message)
                .contains("Đợt học tập thử", CampaignRoutes.campaign(campaign), "57-NQ/TW")
                .doesNotContain("%", "hoàn thành");
        for (var person : study.open(campaign, unit).people()) {
            assertThat(message).doesNotContain(person.name());
        }
        var page = study.open(campaign, unit);
        var bare = message.replaceAll("https?://\\S+|\\d{2}/\\d{2}/\\d{4}", "");
        for (var module : page.modules()) {
            bare = bare.replace(module.title(), "");
        }
        assertThat(bare).as("no figure but the last day").doesNotContainPattern("[0-9]");
    }

    /** BR-025-5 */
    @Test
    void asksACommitteeForAReasonAndOffersItNothingToRecord() {
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        open(CampaignRoutes.cell(campaign, unit));
        assertThat(rows()).isEmpty();
        test($(TextArea.class).single()).setValue("xem");
        press("Xem danh sách");
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        test($(TextArea.class).single()).setValue("kiểm tra tiến độ");
        press("Xem danh sách");
        assertThat(rows()).isNotEmpty();
        assertThat(links("Ghi thay")).isEmpty();
        open(CampaignRoutes.cell(campaign, unit) + "/ghi-thay");
        assertThat($(CheckboxGroup.class).all()).isEmpty();
    }

    /** BR-025-5 */
    @Test
    void otherUnitsAndForgedNumbersShowNothing() {
        cells.secretary();
        for (var address : List.of(
                CampaignRoutes.cell(campaign, people.unit(CellCampaign.BESIDE)),
                CampaignRoutes.cell(campaign, new UnitId(987_654_321)),
                CampaignRoutes.cell(new CampaignId(987_654_321), unit),
                CampaignRoutes.CELL + "/x/y")) {
            open(address);
            assertThat(rows()).as(address).isEmpty();
        }
    }

    /** BR-025-10 */
    @Test
    void aClosedCampaignOffersAMakeUpAndNoMessage() {
        cells.close(campaign);
        cells.secretary();
        open(CampaignRoutes.cell(campaign, unit));
        assertThat(links("Ghi bổ sung")).hasSize(1);
        assertThat($(Button.class).all().stream().map(Button::getText)).doesNotContain("Tin nhắn cho chi bộ");
        open(CampaignRoutes.cell(campaign, unit) + "/ghi-thay");
        assertThat(text()).contains("không làm thay đổi số liệu đã chốt");
    }

    private void complete() {
        report(TestCampaigns.GRADED, Part.READ);
        report(TestCampaigns.GRADED, Part.QUIZ);
        report(TestCampaigns.UNGRADED, Part.READ);
    }

    private void report(String module, Part part) {
        completions.report(
                campaign, new PartReport(member, module, part, PartState.DONE, null, clock.instant(), null, null));
    }

    private void open(String location) {
        var parts = location.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private void press(String text) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .reduce((one, other) -> other)
                        .orElseThrow())
                .click();
    }

    private List<String> links(String text) {
        return $(Anchor.class).all().stream()
                .filter(link -> link.getText().equals(text))
                .map(Anchor::getHref)
                .toList();
    }

    private List<NativeTableRow> rows() {
        return $(NativeTableRow.class).all().stream()
                .filter(row -> row.getChildren().anyMatch(cell -> cell.hasClassName("qt-cell-name")))
                .toList();
    }

    /** Those of the first table; the second holds who is excluded. */
    private List<Component> eligibleRows() {
        var excluded = study.open(campaign, unit).people().stream()
                .filter(person -> !person.isEligible())
                .map(person -> person.name())
                .collect(java.util.stream.Collectors.toCollection(java.util.HashSet::new));
        return rows().stream()
                .filter(row -> excluded.stream().noneMatch(row.getElement().getTextRecursively()::contains))
                .map(Component.class::cast)
                .toList();
    }

    private String text() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
