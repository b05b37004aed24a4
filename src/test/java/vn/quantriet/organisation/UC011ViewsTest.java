package vn.quantriet.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.TestPeople;

/** The pages of UC-011 as a reader meets them. */
@PortalTest
@Transactional
class UC011ViewsTest extends SpringBrowserlessTest {

    @Autowired
    DemoPeople demo;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestPeople people;

    @Autowired
    OrganisationVerification verification;

    @AfterEach
    void signOut() {
        demo.signOut();
    }

    private void open(String location) {
        var parts = location.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private String headline() {
        return $(H1.class).single().getText();
    }

    private MemberId asSecretary() {
        var secretary = demo.holder("bi-thu", "BKH.THQD");
        demo.signIn(secretary);
        return secretary;
    }

    private void asOfficer() {
        demo.signIn(demo.holder("can-bo-dang-uy", "BKH"));
    }

    @Test
    void answersInTheHeadlineHowManyMembersThereAre() {
        asOfficer();
        open(OrganisationRoutes.UNITS);

        assertThat(headline()).isEqualTo("1.128 đảng viên trong 83 chi bộ");
        assertThat(texts()).contains("Có tên trong danh sách", "− miễn sinh hoạt", "Thuộc diện học tập");
    }

    @Test
    void showsTheTreeAndOpensWhatIsChosenByAddress() {
        asOfficer();
        open(OrganisationRoutes.UNITS);
        @SuppressWarnings("unchecked")
        TreeGrid<UnitRow> tree = $(TreeGrid.class).single();
        var grassroots = demo.unit("BKH.TCTK");
        open(OrganisationRoutes.unit(grassroots));

        assertThat(tree.getSelectedItems()).extracting(UnitRow::id).containsExactly(grassroots);
        assertThat($(Anchor.class).all().stream().map(Anchor::getHref))
                .contains(
                        OrganisationRoutes.unit(demo.unit("BKH.TCTK.GIA")), OrganisationRoutes.unit(demo.unit("BKH")));
    }

    @Test
    void findsAUnitAsOneTypesWithoutDiacritics() {
        asOfficer();
        open(OrganisationRoutes.UNITS);
        test($(TextField.class).single()).setValue("hoc vien");

        assertThat($(Anchor.class).all().stream().map(Anchor::getHref))
                .contains(OrganisationRoutes.unit(demo.unit("BKH.HVCS")));
        test($(TextField.class).single()).setValue("khong co o dau ca");
        assertThat(texts()).anyMatch(text -> text.contains("không có tổ chức đảng nào"));
    }

    /** BR-011-9 */
    @Test
    void opensAPageWithinTheBudgetOfQueries() {
        asOfficer();
        open(OrganisationRoutes.UNITS);
        var unit = demo.unit("BKH.TCTK");

        assertThat(StatementCount.of(() -> open(OrganisationRoutes.unit(unit)))).hasSizeLessThanOrEqualTo(6);
        asSecretary();
        open(OrganisationRoutes.MEMBERS);
        assertThat(StatementCount.of(() -> open(OrganisationRoutes.MEMBERS))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void asksTheCommitteeForAReasonBeforeNamesAppear() {
        asOfficer();
        open(OrganisationRoutes.unit(demo.unit("BKH.THQD")));
        test($(Button.class).withText("Xem danh sách đảng viên").single()).click();
        assertThat($(Grid.class).all().stream().filter(grid -> !(grid instanceof TreeGrid)))
                .isEmpty();

        test($(TextArea.class).single()).setValue("xem");
        test($(Button.class).withText("Xem danh sách").single()).click();
        assertThat(texts()).anyMatch(text -> text.contains("ít nhất hai chữ"));
        assertThat($(TextArea.class).single().getValue()).isEqualTo("xem");

        test($(TextArea.class).single()).setValue("đối chiếu danh sách hội nghị");
        test($(Button.class).withText("Xem danh sách").single()).click();
        assertThat(headline()).endsWith("đảng viên");
        assertThat(rows()).hasSizeGreaterThan(20);
    }

    @Test
    void asksForTheReasonAlsoWhenTheAddressIsTypedIn() {
        asOfficer();
        open(OrganisationRoutes.membersOf(demo.unit("BKH.THQD")));
        assertThat($(H2.class).single().getText()).isEqualTo("Xin nêu lý do trước khi xem");

        open(OrganisationRoutes.member(demo.plainMember(demo.unit("BKH.THQD"))));
        assertThat($(H2.class).single().getText()).isEqualTo("Xin nêu lý do trước khi xem");
    }

    @Test
    void listsTheSecretarysOwnUnitAndSearchesIt() {
        asSecretary();
        open(OrganisationRoutes.MEMBERS);
        var all = rows().size();
        assertThat(headline()).isEqualTo(all + " đảng viên");

        test($(TextField.class).single()).setValue("khong ai ten nhu vay");
        assertThat(headline()).isEqualTo("0 đảng viên");
        assertThat($(H2.class).single().getText()).isEqualTo("Không có đồng chí nào khớp");

        test($(TextField.class).single()).setValue("");
        chooseState("PROBATION");
        assertThat(rows().size()).isLessThan(all);
    }

    @Test
    void offersSlipsOnlyForTheTicked() {
        asSecretary();
        open(OrganisationRoutes.MEMBERS);
        assertThat($(Button.class).withText("In phiếu kích hoạt").single().isEnabled())
                .isFalse();

        var plain = demo.plainMember(demo.unit("BKH.TCTK.GIA"));
        var mine = rows().stream()
                .filter(row ->
                        row.offices().isEmpty() && !row.activated() && !row.id().equals(plain))
                .limit(2)
                .toList();
        mine.forEach(grid()::select);
        test($(Button.class).withText("In phiếu kích hoạt cho 2 đồng chí").single())
                .click();
        assertThat(headline()).isEqualTo("2 phiếu, sẵn sàng để in");
    }

    @Test
    void tellsAnOfficerWithoutAUnitWhereToLook() {
        asOfficer();
        open(OrganisationRoutes.MEMBERS);

        assertThat($(H2.class).single().getText()).isEqualTo("Đồng chí chưa phụ trách chi bộ nào");
    }

    @Test
    void showsARecordToTheSecretaryWithoutTheKeepersButtons() {
        asSecretary();
        var someone = demo.plainMember(demo.unit("BKH.THQD"));
        open(OrganisationRoutes.member(someone));

        assertThat(headline()).isEqualTo(name(someone));
        assertThat($(Button.class).withText("Chuyển sinh hoạt").exists()).isFalse();
    }

    @Test
    void keepsWhatTheKeeperTypedWhenAnAppointmentIsRefused() {
        demo.signIn(demo.holder("quan-tri", "BKH"));
        var someone = demo.plainMember(demo.unit("BKH.HTX"));
        open(OrganisationRoutes.member(someone));
        test($(Button.class).withText("Ghi chức vụ").single()).click();
        choose("Tổ chức đảng", new UnitFound(demo.unit("BKH.HTX"), "Chi bộ Vụ Hợp tác xã", null));
        choose("Chức vụ", new OfficeKindRow("dang-uy-vien", "Đảng ủy viên", false, false));
        test($(TextArea.class).single()).setValue("theo quyết định số 5");
        test($(Button.class).withText("Lưu").single()).click();

        assertThat(texts())
                .anyMatch(text -> text.contains("không có chức vụ này") || text.contains("Chức vụ này không có"));
        assertThat($(TextArea.class).single().getValue()).isEqualTo("theo quyết định số 5");

        choose("Chức vụ", new OfficeKindRow("chi-uy-vien", "Chi ủy viên", true, false));
        test($(Button.class).withText("Lưu").single()).click();
        assertThat(texts()).anyMatch(text -> text.startsWith("Chi ủy viên, Chi bộ Vụ Hợp tác xã"));
    }

    @Test
    void letsTheKeeperRenameAUnitAndAddAMemberInPlace() {
        demo.signIn(demo.holder("quan-tri", "BKH"));
        var unit = demo.unit("BKH.HTX");
        open(OrganisationRoutes.unit(unit));
        test($(Button.class).withText("Đổi tên").single()).click();
        type("Tên mới", "Chi bộ Vụ Kinh tế tập thể");
        test($(TextArea.class).single()).setValue("theo quyết định số 5");
        test($(Button.class).withText("Lưu").single()).click();
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(texts()).contains("Chi bộ Vụ Kinh tế tập thể");

        var before = headline();
        test($(Button.class).withText("Ghi đảng viên mới").single()).click();
        test($(Button.class).withText("Lưu").single()).click();
        assertThat($(Dialog.class).exists())
                .as("stays open while something is missing")
                .isTrue();
        type("Họ và tên", "Đỗ Thị Mới");
        type("Mã đảng viên", "DV-MOI-1");
        this.<Sex>select("Giới tính").setValue(Sex.F);
        test($(TextArea.class).single()).setValue("theo quyết định kết nạp");
        test($(Button.class).withText("Lưu").single()).click();
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(headline()).isNotEqualTo(before);
    }

    @Test
    void beginsTheTreeOnAPortalThatWasJustInstalled() {
        empty();
        people.signIn(people.administrator("quan-tri-moi"));
        open(OrganisationRoutes.UNITS);
        assertThat(headline()).isEqualTo("Cổng chưa có tổ chức đảng nào");
        type("Tên tổ chức đảng", "Đảng bộ Tỉnh mẫu");
        type("Mã", "TM");
        Select<UnitKindRow> kind = select("Loại hình");
        kind.setValue(kind.getListDataView().getItem(0));
        test($(TextArea.class).single()).setValue("bắt đầu dùng cổng");
        test($(Button.class).withText("Ghi tổ chức đảng đầu tiên").single()).click();

        assertThat(headline()).isEqualTo("0 đảng viên trong 0 chi bộ");
        assertThat($(Button.class).withText("Ghi tổ chức đảng trực thuộc").exists())
                .isTrue();
        assertThat(verification.verify().faults())
                .as("of the tree; the members of before have lost their homes")
                .allMatch(fault -> fault.startsWith("member without a home"));
    }

    @Test
    void refusesAnAddressOutOfScopeLikeOneThatDoesNotExist() {
        demo.signIn(demo.holder("bi-thu-dang-bo", "BKH.TCTK"));
        open(OrganisationRoutes.unit(demo.unit("BKH.THQD")));
        var outOfScope = headline();
        open(OrganisationRoutes.UNITS + "/987654321");

        assertThat(headline()).isEqualTo(outOfScope).doesNotContain("đảng viên");
    }

    @Test
    void opensNothingForAPlainMember() {
        demo.signIn(demo.plainMember(demo.unit("BKH.THQD")));
        for (var location : List.of(
                OrganisationRoutes.UNITS,
                OrganisationRoutes.MEMBERS,
                OrganisationRoutes.member(demo.holder("bi-thu", "BKH.THQD")))) {
            open(location);
            assertThat($(Grid.class).exists()).as(location).isFalse();
            assertThat(headline()).as(location).doesNotContain("đảng viên");
        }
    }

    /** Nobody and nothing, as after an installation; taken back after the test. */
    private void empty() {
        for (var table : List.of(
                "session_paper",
                "study_session",
                "names_look",
                "office",
                "standing",
                "membership",
                "unit_placement",
                "unit_ancestor")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        jdbc.sql("UPDATE unit SET parent_id = NULL").update();
        jdbc.sql("DELETE FROM unit").update();
    }

    private void type(String label, String text) {
        test($(TextField.class).all().stream()
                        .filter(field -> label.equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue(text);
    }

    @SuppressWarnings("unchecked")
    private <T> Select<T> select(String label) {
        return (Select<T>) $(Select.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private String name(MemberId member) {
        return jdbc.sql("SELECT full_name FROM member WHERE id = :id")
                .param("id", member.value())
                .query(String.class)
                .single();
    }

    @SuppressWarnings("unchecked")
    private Grid<MemberRow> grid() {
        return $(Grid.class).single();
    }

    private List<MemberRow> rows() {
        return grid().getGenericDataView().getItems().toList();
    }

    @SuppressWarnings("unchecked")
    private void chooseState(String state) {
        Select<String> select = (Select<String>) $(Select.class).all().getFirst();
        select.setValue(state);
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String label, T value) {
        var box = (ComboBox<T>) $(ComboBox.class).all().stream()
                .filter(found -> label.equals(found.getLabel()))
                .findFirst()
                .orElseThrow();
        box.setValue(value);
    }

    private List<String> texts() {
        return $(Component.class).all().stream()
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isBlank())
                .toList();
    }
}
