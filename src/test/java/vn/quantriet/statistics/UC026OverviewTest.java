package vn.quantriet.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.HandCounted;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.Region;

/** The committee's page as a reader meets it. */
@PortalTest
@Transactional
class UC026OverviewTest extends SpringBrowserlessTest {

    @Autowired
    HandCounted example;

    @Autowired
    DemoPeople demo;

    @Autowired
    CampaignDesk desk;

    @Autowired
    JdbcClient jdbc;

    CampaignId campaign;

    @BeforeEach
    void build() {
        campaign = example.build();
    }

    @AfterEach
    void signOut() {
        demo.signOut();
    }

    private void open(String location) {
        var parts = location.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private void openUpper() {
        open(StatisticsRoutes.overview(campaign, example.unit(HandCounted.UPPER)));
    }

    private String headline() {
        return $(H1.class).single().getElement().getTextRecursively();
    }

    /** BR-026-1, BR-026-3 */
    @Test
    void answersInTheHeadline() {
        open(StatisticsRoutes.OVERVIEW);
        assertThat(headline()).isEqualTo("Đã hoàn thành 57,14%, còn 9 ngày");
        assertThat(texts())
                .anyMatch(text -> text.startsWith("Đợt học tập thử · ") && text.contains("danh sách chốt ngày"));

        closesIn("INTERVAL 0 DAY");
        assertThat(headline()).isEqualTo("Đã hoàn thành 57,14%, hôm nay là ngày cuối");
        closesIn("INTERVAL -3 DAY");
        assertThat(headline()).startsWith("Đã hoàn thành 57,14%, đã hết hạn từ sau ngày ");
        desk.close(campaign);
        open(StatisticsRoutes.OVERVIEW);
        assertThat(headline()).isEqualTo("Đã hoàn thành 57,14%, đợt đã kết thúc");
        open(StatisticsRoutes.overview(campaign, example.unit(HandCounted.RETIRED)));
        assertThat(headline()).isEqualTo("Không có đồng chí nào thuộc diện học tập");
    }

    /** The window ends so long after the end of today. */
    private void closesIn(String interval) {
        jdbc.sql("UPDATE campaign SET closes_at = :tomorrow + " + interval + " WHERE id = :campaign")
                .param(
                        "tomorrow",
                        vn.quantriet.shared.Utc.of(example.today()
                                .plusDays(1)
                                .atStartOfDay(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                                .toInstant()))
                .param("campaign", campaign.value())
                .update();
        open(StatisticsRoutes.OVERVIEW);
    }

    /** BR-026-1: equal to the example counted by hand, on the screen, level by level. */
    @Test
    void showsTheTreeAndUnfoldsIt() {
        openUpper();
        assertThat(rows())
                .containsExactly(HandCounted.UPPER, HandCounted.SOUTH, HandCounted.INVEST, HandCounted.RETIRED);
        unfold(HandCounted.SOUTH);
        assertThat(rows())
                .containsExactly(
                        HandCounted.UPPER,
                        HandCounted.SOUTH,
                        HandCounted.CENTRE,
                        HandCounted.OFFICE,
                        HandCounted.INVEST,
                        HandCounted.RETIRED);
        for (var name : HandCounted.BY_HAND.keySet()) {
            var byHand = HandCounted.BY_HAND.get(name);
            assertThat(cells(name)).as(name).containsExactly(byHand.get(6), byHand.get(7), byHand.get(8));
        }
        unfold(HandCounted.SOUTH);
        assertThat(rows()).hasSize(4);
    }

    /** BR-026-2 */
    @Test
    void explainsARateInWordsAndNumbers() {
        open(StatisticsRoutes.overview(campaign, example.unit(HandCounted.SOUTH)));
        click(rate(HandCounted.CENTRE));

        assertThat($(Dialog.class).single().getHeaderTitle()).isEqualTo("Vì sao là 36,67%");
        assertThat(texts())
                .contains("− miễn sinh hoạt", "− sinh hoạt tạm thời nơi khác", "11 / 30 = 36,67%.")
                .anyMatch(text -> text.startsWith("Có tên ngày "))
                .anyMatch(text -> text.startsWith("Sau khi chốt: không điều chỉnh. Thiếu nhiều nhất ở ")
                        && text.endsWith("Bài kiểm tra (19 người)."));
        assertThat($(NativeButton.class).all().stream()
                        .map(button -> button.getElement().getTextRecursively()))
                .as("printable")
                .contains("In");
    }

    /** BR-026-10: counts again in place when something was counted, and keeps what is unfolded. */
    @Test
    void followsWhatIsCountedAndKeepsWhatIsUnfolded() {
        openUpper();
        unfold(HandCounted.SOUTH);
        example.everything(
                example.members(HandCounted.CENTRE, "state = 'NOT_BEGUN'").getFirst(), null);
        counted();

        assertThat(rows()).hasSize(6);
        assertThat(cells(HandCounted.CENTRE)).containsExactly("30", "12", "40,00%");
        assertThat(cells(HandCounted.UPPER)).containsExactly("91", "53", "58,24%");
        assertThat(headline()).startsWith("Đã hoàn thành 58,24%");
    }

    private void counted() {
        var pulse = $(Component.class).all().stream()
                .filter(component -> component.getClass().getSimpleName().equals("FiguresPulse"))
                .findFirst()
                .orElseThrow();
        pulse.getElement()
                .getNode()
                .getFeature(com.vaadin.flow.internal.nodefeature.ElementListenerMap.class)
                .fireEvent(new DomEvent(pulse.getElement(), "counted", new JsonMapper().createObjectNode()));
    }

    /** BR-026-5: the region stands in the address. */
    @Test
    void filtersByRegionInTheAddress() {
        var upper = example.unit(HandCounted.UPPER);
        open(StatisticsRoutes.overview(campaign, upper, Region.SOUTH));

        assertThat(headline()).startsWith("Đã hoàn thành 51,56%");
        assertThat(rows()).containsExactly(HandCounted.UPPER, HandCounted.SOUTH);
        assertThat(hrefs())
                .contains(
                        StatisticsRoutes.overview(campaign, example.unit(HandCounted.SOUTH), Region.SOUTH),
                        StatisticsRoutes.overview(campaign, upper));
        open(StatisticsRoutes.overview(campaign, upper, Region.CENTRE));
        assertThat(headline()).isEqualTo("Không có đồng chí nào thuộc diện học tập");
    }

    /** BR-026-11: no way to names but for who may open them. */
    @Test
    void leadsToTheNamesOfAChiBoOnlyWhoMayOpenThem() {
        var centre = example.unit(HandCounted.CENTRE);
        open(StatisticsRoutes.overview(campaign, centre));
        assertThat(hrefs()).contains(CampaignRoutes.cell(campaign, centre));

        example.signInAs("theo-doi", example.unit(HandCounted.UPPER));
        open(StatisticsRoutes.overview(campaign, example.unit(HandCounted.OFFICE)));
        assertThat(headline()).startsWith("Đã hoàn thành 64,71%");
        assertThat(hrefs()).noneMatch(href -> href.startsWith(CampaignRoutes.CELL));
    }

    /** BR-026-4 */
    @Test
    void saysWhatHasLeftTheScope() {
        example.move(HandCounted.INVEST, example.add("Đảng bộ khác", null, "dang-bo-co-so", "NORTH"));
        openUpper();
        assertThat(texts()).contains("nay không thuộc phạm vi của đồng chí");
        assertThat(hrefs())
                .noneMatch(href -> href.equals(StatisticsRoutes.overview(campaign, example.unit(HandCounted.INVEST))));
        assertThat(rate(HandCounted.INVEST).isEnabled()).isFalse();
        assertThat(cells(HandCounted.UPPER)).containsExactly("91", "52", "57,14%");
    }

    @Test
    void saysWhatToDoWhereThereIsNothing() {
        var somewhere = example.add("Đảng bộ chưa có đợt", null, "dang-bo-co-so", "NORTH");
        open(StatisticsRoutes.overview(campaign, somewhere));
        assertThat(headline()).as("out of scope").doesNotContain("hoàn thành");

        example.signInAs("bi-thu-dang-bo", somewhere);
        open(StatisticsRoutes.OVERVIEW);
        assertThat(headline()).isEqualTo("Chưa có đợt học tập nào");
        assertThat(texts()).anyMatch(text -> text.startsWith("Khi một đợt học tập được mở"));

        example.move(HandCounted.OFFICE, somewhere);
        open(StatisticsRoutes.overview(campaign, somewhere));
        assertThat(headline()).isEqualTo("Tổ chức đảng này không có trong đợt");
    }

    /** BR-026-9 */
    @Test
    void opensWithinTheBudgetOfStatements() {
        openUpper();
        for (var name : List.of(HandCounted.SOUTH, HandCounted.CENTRE, HandCounted.UPPER)) {
            var address = StatisticsRoutes.overview(campaign, example.unit(name));
            assertThat(StatementCount.of(() -> open(address))).as(name).hasSizeLessThanOrEqualTo(6);
        }
    }

    @Test
    void offersTheReportAndTheWayFromHome() {
        openUpper();
        test($(Button.class).withText("Xuất báo cáo").single()).click();
        assertThat(texts()).contains("Toàn bộ tổ chức đảng trực thuộc (.xlsx)", "Đúng những dòng đang mở (.xlsx)");

        open("");
        assertThat(texts()).contains("Đã hoàn thành 57,14%, còn 9 ngày");
        assertThat(hrefs()).contains(StatisticsRoutes.overview(campaign, example.unit(HandCounted.UPPER)));
    }

    /** BR-026-6: with three on the list nobody is told apart from above. */
    @Test
    void tellsNobodyApartInASmallGroup() {
        openUpper();
        click(rate(HandCounted.RETIRED));
        assertThat(texts()).contains("− không thuộc diện học tập").doesNotContain("− miễn sinh hoạt");
    }

    private void unfold(String name) {
        click(row(name)
                .getChildren()
                .flatMap(Component::getChildren)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .filter(button -> button.getElement().hasAttribute("aria-expanded"))
                .findFirst()
                .orElseThrow());
    }

    private static void click(NativeButton button) {
        ComponentUtil.fireEvent(button, new ClickEvent<>(button));
    }

    private NativeButton rate(String name) {
        return row(name)
                .getChildren()
                .flatMap(Component::getChildren)
                .filter(NativeButton.class::isInstance)
                .map(NativeButton.class::cast)
                .reduce((one, last) -> last)
                .orElseThrow();
    }

    private NativeTableRow row(String name) {
        return tree().stream().filter(row -> name(row).equals(name)).findFirst().orElseThrow();
    }

    private List<NativeTableRow> tree() {
        return $(NativeTableRow.class).all().stream()
                .filter(row -> row.getClassNames().stream().anyMatch(name -> name.startsWith("qt-depth-")))
                .toList();
    }

    private List<String> rows() {
        return tree().stream().map(UC026OverviewTest::name).toList();
    }

    private static String name(NativeTableRow row) {
        return row.getElement()
                .getChild(0)
                .getTextRecursively()
                .replaceAll("[▸▾]|nay không thuộc phạm vi của đồng chí", "");
    }

    /** Eligible, done, rate. */
    private List<String> cells(String name) {
        var row = row(name).getElement();
        return List.of(
                row.getChild(1).getTextRecursively(),
                row.getChild(2).getTextRecursively(),
                row.getChild(4).getTextRecursively());
    }

    private List<String> hrefs() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private List<String> texts() {
        return $(Component.class).all().stream()
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isBlank())
                .toList();
    }
}
