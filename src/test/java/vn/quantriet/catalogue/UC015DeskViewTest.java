package vn.quantriet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.TestPeople;

/** The content desk as author and approver meet it (UC-015, UC-016). */
@PortalTest
class UC015DeskViewTest extends SpringBrowserlessTest {

    private static final String MODULE = "thu-ban";

    @Autowired
    TestPeople people;

    @Autowired
    TestLibrary library;

    @Autowired
    ContentDesk desk;

    @Autowired
    Editions editions;

    Path content;
    AccountId author;
    AccountId approver;
    WrittenModule module;

    @BeforeEach
    void anAuthorAndAnApprover() {
        author = holder("bien-soan", "Lê Văn Viết");
        approver = holder("tham-dinh", "Trần Thị Duyệt");
        people.signIn(author);
        content = library.open();
        module = new WrittenModule(MODULE).title("Chuyên đề trên bàn").write(content);
        desk.reload();
    }

    private AccountId holder(String office, String name) {
        var unit = people.unit("Đảng bộ của " + name);
        var member = people.member(unit, name);
        people.office(member, unit, office);
        return people.account(member);
    }

    @AfterEach
    void putBack() {
        library.putBack();
        people.removeAll();
    }

    private void openDesk() {
        UI.getCurrent().navigate(CatalogueRoutes.DESK);
    }

    private String headline() {
        return $(H1.class).single().getElement().getTextRecursively();
    }

    private List<String> texts() {
        return $(Component.class).all().stream()
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isBlank())
                .toList();
    }

    private void click(String label) {
        test($(Button.class).withText(label).all().getLast()).click();
    }

    @Test
    void namesEveryFaultOfABrokenModuleWhileTheOthersWork() {
        module.section("mo-dau", "Có <b>mã</b> và {99-NQ/TW 1999}.").write(content);
        openDesk();
        click("Đọc lại thư mục");

        assertThat(headline()).isEqualTo("1 chuyên đề có lỗi, các chuyên đề khác vẫn dùng được");
        assertThat($(NativeTable.class).single().getElement().getTextRecursively())
                .contains("modules/thu-ban/01-mo-dau.md", "99-NQ/TW 1999");
        assertThat(editions.current(MODULE)).as("what was published stays").isPresent();
    }

    @Test
    void publishesAChangedTextOnlyWithANoteAndKeepsWhatWasTyped() {
        module.section("mo-dau", "Mục mở đầu nói về hoàn cảnh ra đời.").write(content);
        openDesk();
        click("Đọc lại thư mục");
        assertThat(headline()).isEqualTo("1 bản mới chờ công bố");
        click("Công bố bản này");
        click("Công bố bản này");
        assertThat($(Dialog.class).exists()).isTrue();
        assertThat(texts()).contains("Hãy ghi ngắn gọn bản này thay đổi điều gì.");

        test($(TextArea.class).single()).setValue("nói rõ hơn mục đầu");
        click("Công bố bản này");

        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(editions.current(MODULE)).hasValueSatisfying(edition -> {
            assertThat(edition.number()).isEqualTo(2);
            assertThat(edition.minor()).isFalse();
            assertThat(edition.note()).isEqualTo("nói rõ hơn mục đầu");
        });
        UI.getCurrent().navigate(CatalogueRoutes.changes(MODULE));
        assertThat(headline()).isEqualTo("1 mục đã thay đổi");
        assertThat(texts()).contains("Lê Văn Viết ghi: nói rõ hơn mục đầu");
    }

    @Test
    void onlyAnApproverSeesTheButtonsThatApproveAndWithdraw() {
        openDesk();
        assertThat($(Button.class).withText("Duyệt").exists()).isFalse();

        people.signIn(approver);
        UI.getCurrent().navigate("");
        openDesk();
        assertThat($(Button.class).withText("Duyệt").exists()).isTrue();
    }

    @Test
    void approvesAndWithdrawsWithAReason() {
        people.signIn(approver);
        openDesk();
        test($(Button.class).withText("Duyệt").all().getLast()).click();
        click("Duyệt");
        var approved = editions.ofModule(MODULE).getFirst();
        assertThat(approved.state()).isEqualTo(EditionState.APPROVED);

        test($(Button.class).withText("Rút").all().getLast()).click();
        click("Rút");
        assertThat(texts()).contains("Hãy ghi lý do rút bản này.");
        test($(TextArea.class).single()).setValue("có con số chưa đúng");
        click("Rút");

        assertThat(editions.current(MODULE)).isEmpty();
        UI.getCurrent().navigate(CatalogueRoutes.module(MODULE));
        assertThat(headline()).doesNotContain("Chuyên đề trên bàn");
    }

    @Test
    void aPlainMemberFindsNoDesk() {
        people.signIn(people.account(people.member(people.unit("Chi bộ thử"), "Phạm Thị Hạnh")));
        UI.getCurrent().navigate(CatalogueRoutes.DESK);

        assertThat($(Button.class).withText("Đọc lại thư mục").exists()).isFalse();
        assertThat(headline()).doesNotContain("chuyên đề");
    }
}
