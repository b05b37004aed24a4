package vn.quantriet.campaign.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.TestCampaigns;
import vn.quantriet.campaign.desk.AmendmentKind;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.campaign.desk.CampaignDraft;
import vn.quantriet.campaign.desk.CampaignPlans;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.organisation.StandingKind;

/** The pages of UC-023 as leaders and members meet them. */
@PortalTest
@Transactional
class UC023ViewsTest extends SpringBrowserlessTest {

    private static final String ROOT = "BKH";
    private static final String CELL = "BKH.THQD";

    @Autowired
    DemoPeople people;

    @Autowired
    TestCampaigns campaigns;

    @Autowired
    CampaignDesk desk;

    @Autowired
    CampaignPlans plans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aMemberWithoutCampaignsIsToldWhatToDo() {
        jdbc.sql("UPDATE campaign SET state = 'DRAFT' WHERE kind = 'CAMPAIGN'").update();
        people.signIn(people.plainMember(people.unit(CELL)));
        open(CampaignRoutes.CAMPAIGNS);
        assertThat(headline()).isEqualTo("Chưa có đợt học tập nào đang mở");
        assertThat(texts()).anyMatch(text -> text.contains("tự học trong Thư viện"));
        assertThat(hrefs()).doesNotContain(CampaignRoutes.EDIT + "/moi");
    }

    @Test
    void aMemberReadsTheCampaignWithItsModulesAndWhereEachSettingComesFrom() {
        var id = opened();
        people.signIn(people.plainMember(people.unit(CELL)));
        open(CampaignRoutes.CAMPAIGNS);
        assertThat(hrefs()).contains(CampaignRoutes.campaign(id));
        open(CampaignRoutes.campaign(id));
        assertThat(headline()).isEqualTo("Đợt học tập thử. Còn 9 ngày để hoàn thành");
        assertThat(texts())
                .contains(
                        "Mức đạt của bài kiểm tra",
                        "70%",
                        "Theo: Cài đặt sẵn của cổng",
                        "có tên, thuộc diện học tập",
                        "Đọc chuyên đề, Bài kiểm tra");
        assertThat(buttons()).doesNotContain("Gia hạn", "Kết thúc đợt", "Đặt riêng", "Điều chỉnh danh sách");
    }

    @Test
    void thePagesKeepTheirBudget() {
        var id = opened();
        people.signIn(people.plainMember(people.unit(CELL)));
        open(CampaignRoutes.CAMPAIGNS);
        assertThat(StatementCount.of(() -> open(CampaignRoutes.campaign(id))))
                .as("campaign, modules, own settings, rules; own campaigns, make-ups, parts")
                .hasSize(7);
        assertThat(StatementCount.of(() -> open(CampaignRoutes.CAMPAIGNS)))
                .as("one list")
                .hasSize(1);
    }

    @Test
    void aLeaderPlansLooksAtTheListAndOpens() {
        asLeader();
        open(CampaignRoutes.EDIT + "/moi");
        click("Lưu dự thảo");
        assertThat(texts()).anyMatch(text -> text.contains("những gì đã điền vẫn còn"));
        assertThat(field("Tên đợt học tập").isInvalid()).isTrue();

        test(field("Tên đợt học tập")).setValue("Học tập Nghị quyết 57");
        test(field("Số văn bản chỉ đạo")).setValue("12-CT/ĐU");
        checkbox("Đọc chuyên đề").setValue(true);
        checkbox("Cho phép dùng chuyên đề chưa được phê duyệt").setValue(true);
        click("Lưu dự thảo");
        assertThat(field("Cơ quan ban hành").isInvalid()).as("half a document").isTrue();
        assertThat(field("Tên đợt học tập").getValue()).isEqualTo("Học tập Nghị quyết 57");

        test(field("Cơ quan ban hành")).setValue("Đảng ủy Bộ");
        day("Ngày ban hành").setValue(LocalDate.now(clock).minusDays(9));
        click("Lưu dự thảo");
        assertThat(headline()).isEqualTo("Học tập Nghị quyết 57");
        assertThat(texts()).contains("1.128", "− miễn sinh hoạt", "Thuộc diện học tập");

        test(field("Tên đợt học tập")).setValue("Học tập Nghị quyết 57-NQ/TW");
        click("Mở đợt học tập");
        click("Mở đợt");
        assertThat(texts()).as("not saved yet").anyMatch(text -> text.contains("Có thay đổi chưa lưu"));
        click("Lưu dự thảo");
        click("Mở đợt học tập");
        click("Mở đợt");
        assertThat(headline()).startsWith("Học tập Nghị quyết 57-NQ/TW. Còn ");
        assertThat(buttons()).contains("Gia hạn", "Kết thúc đợt", "Điều chỉnh danh sách");
    }

    @Test
    void aRefusalAtTheOpeningStandsAtItsField() {
        asLeader();
        var draft = campaigns.draft(people.unit(ROOT));
        var id = desk.draft(new CampaignDraft(
                draft.title(),
                null,
                draft.unit(),
                null,
                LocalDate.now(clock).plusDays(2),
                draft.opensOn(),
                draft.lastDay(),
                null,
                true,
                draft.modules(),
                draft.units()));
        open(CampaignRoutes.edit(id));
        click("Mở đợt học tập");
        click("Mở đợt");
        assertThat(day("Ngày chốt danh sách").isInvalid()).isTrue();
        assertThat(plans.campaign(id).campaign().state()).isEqualTo(CampaignState.DRAFT);
    }

    @Test
    void aLeaderSettlesAPassMarkWithAReason() {
        var id = opened();
        open(CampaignRoutes.campaign(id));
        $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").endsWith("Mức đạt của bài kiểm tra"))
                .forEach(button -> test(button).click());
        test($(IntegerField.class).single()).setValue(80);
        area("Ai quyết định, theo văn bản nào").setValue("Ban Thường vụ, Thông báo 15-TB/ĐU");
        click("Lưu");
        assertThat(area("Lý do").isInvalid()).isTrue();
        area("Lý do").setValue("theo góp ý của chi bộ");
        click("Lưu");
        assertThat(texts()).contains("80%").anyMatch(text -> text.contains("Thông báo 15-TB/ĐU"));
    }

    @Test
    void aSettingOfADraftLeavesWhatIsTypedInTheForm() {
        asLeader();
        open(CampaignRoutes.edit(desk.draft(campaigns.draft(people.unit(ROOT)))));
        test(field("Tên đợt học tập")).setValue("Tên mới");
        $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").endsWith("Mức đạt của bài kiểm tra"))
                .forEach(button -> test(button).click());
        test($(IntegerField.class).single()).setValue(80);
        area("Ai quyết định, theo văn bản nào").setValue("Ban Thường vụ");
        click("Lưu");
        assertThat(texts()).contains("80%");
        assertThat(field("Tên đợt học tập").getValue()).isEqualTo("Tên mới");
    }

    @Test
    void aDraftChangedMeanwhileKeepsWhatWasTyped() {
        asLeader();
        var draft = campaigns.draft(people.unit(ROOT));
        var id = desk.draft(draft);
        open(CampaignRoutes.edit(id));
        desk.edit(id, plans.plan(id).version(), draft);
        test(field("Tên đợt học tập")).setValue("Tên mới");
        click("Lưu dự thảo");
        assertThat(texts()).anyMatch(text -> text.contains("Có người vừa sửa trước đồng chí"));
        assertThat(field("Tên đợt học tập").getValue()).isEqualTo("Tên mới");
    }

    @Test
    void aLeaderExtendsAndCloses() {
        var id = opened();
        open(CampaignRoutes.campaign(id));
        click("Gia hạn");
        area("Lý do").setValue("bão");
        clickLast("Gia hạn");
        assertThat(texts()).anyMatch(text -> text.contains("ít nhất hai chữ"));
        area("Lý do").setValue("bão lũ kéo dài");
        clickLast("Gia hạn");
        assertThat(headline()).endsWith("Còn 16 ngày để hoàn thành");
        click("Kết thúc đợt");
        assertThat(texts()).anyMatch(text -> text.startsWith("Có tên 1.128"));
        clickLast("Kết thúc đợt");
        assertThat(headline()).endsWith("Đã kết thúc, số liệu đã chốt");
        assertThat(buttons()).doesNotContain("Gia hạn", "Kết thúc đợt", "Đặt riêng", "Điều chỉnh danh sách");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aLeaderExcludesSomebodyByTheCode() {
        var id = opened();
        var member = people.plainMember(people.unit(CELL));
        open(CampaignRoutes.campaign(id));
        click("Điều chỉnh danh sách");
        assertThat(texts()).noneMatch(text -> text.contains(name(member)));
        test(field("Mã đảng viên")).setValue("không có");
        click("Tìm");
        assertThat(field("Mã đảng viên").isInvalid()).isTrue();
        test(field("Mã đảng viên")).setValue(code(member));
        click("Tìm");
        assertThat(texts()).anyMatch(text -> text.startsWith(name(member)));
        ((RadioButtonGroup<AmendmentKind>) $(RadioButtonGroup.class).single()).setValue(AmendmentKind.EXCLUDED);
        ((Select<StandingKind>) $(Select.class).single()).setValue(StandingKind.ABROAD);
        area("Lý do").setValue("đi học ở nước ngoài");
        click("Ghi điều chỉnh");
        assertThat(texts())
                .contains("Sau khi chốt: 1 điều chỉnh", "Không tính " + code(member), "đi học ở nước ngoài")
                .noneMatch(text -> text.contains(name(member)));
    }

    @Test
    void aDraftThatWasOpenedMeanwhileLeadsToTheCampaign() {
        var id = opened();
        open(CampaignRoutes.edit(id));
        assertThat(headline()).startsWith("Đợt học tập thử. ");
    }

    private void asLeader() {
        people.signIn(people.holder("can-bo-dang-uy", ROOT));
    }

    private CampaignId opened() {
        asLeader();
        return campaigns.open(people.unit(ROOT));
    }

    private static void open(String location) {
        UI.getCurrent().navigate(location);
    }

    private String headline() {
        return $(H1.class).single().getElement().getTextRecursively();
    }

    private void click(String text) {
        test($(Button.class).withText(text).all().getFirst()).click();
    }

    /** In the dialog, which is above the page. */
    private void clickLast(String text) {
        test($(Button.class).withText(text).all().getLast()).click();
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextArea area(String label) {
        return $(TextArea.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private DatePicker day(String label) {
        return $(DatePicker.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox checkbox(String label) {
        return $(Checkbox.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> buttons() {
        return $(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<String> hrefs() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private List<String> texts() {
        return $(Component.class).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private String name(MemberId member) {
        return of(member, "full_name");
    }

    private String code(MemberId member) {
        return of(member, "code");
    }

    private String of(MemberId member, String column) {
        return jdbc.sql("SELECT " + column + " FROM member WHERE id = :id")
                .param("id", member.value())
                .query(String.class)
                .single();
    }
}
