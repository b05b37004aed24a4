package vn.quantriet.attendance.score.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.score.TemplateDesk;
import vn.quantriet.organisation.DemoPeople;

/** The desk of a committee's score sheet as its officer meets it. */
@PortalTest
@Transactional
class UC035TemplateViewTest extends SpringBrowserlessTest {

    private static final String FIRST = "Bí thư hoặc phó bí thư trực tiếp chuẩn bị hoặc phân công chuẩn bị nội dung";
    private static final String SECOND = "Chi ủy họp thống nhất trước buổi sinh hoạt";

    @Autowired
    TemplateDesk desk;

    @Autowired
    DemoPeople people;

    private UnitId unit;

    @BeforeEach
    void aDraft() {
        unit = people.unit("BKH");
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        UI.getCurrent().navigate(TemplateView.ROUTE);
        click("Soạn bản mới");
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-035-5 */
    @Test
    void anItemIsAddedWithAGroupOfItsOwnAndTheSumIsSaid() {
        assertThat(spans()).contains("✓ Tổng điểm tối đa: 100/100");
        click("Thêm mục hoặc nhóm");
        group().setValue("Vận dụng");
        click("Lưu");
        assertThat(asked().isInvalid()).isTrue();
        asked().setValue("Liên hệ thực tế của chi bộ");
        numbers("Điểm").getFirst().setValue(6);
        click("Thêm mức");
        numbers("Điểm").getLast().setValue(3);
        texts("Mức").getLast().setValue("Một phần");
        click("Lưu");
        assertThat(headings()).contains("Vận dụng (6 điểm)");
        assertThat(spans())
                .contains("! Tổng điểm tối đa: 106/100, thừa 6 điểm")
                .contains("Có (6 điểm) · Một phần (3 điểm) · Không (0 điểm)");
        click("Áp dụng");
        click("Áp dụng", true);
        assertThat(refusals()).contains("Tổng điểm tối đa đang là 106; phải bớt 6 điểm cho đúng 100 mới áp dụng được.");
    }

    /** BR-035-5 */
    @Test
    void pointsOfStepsAreChangedAndFaultsAreNamed() {
        edit(FIRST);
        assertThat(asked().getValue()).isEqualTo(FIRST);
        numbers("Điểm").getFirst().setValue(0);
        click("Lưu");
        assertThat(refusals()).contains("Mục “" + FIRST + "” có hai mức cùng 0 điểm.");
        numbers("Điểm").getFirst().setValue(2);
        click("Lưu");
        assertThat(spans()).contains("! Tổng điểm tối đa: 98/100, còn thiếu 2 điểm");
        click("Áp dụng");
        click("Áp dụng", true);
        assertThat(refusals()).contains("Tổng điểm tối đa đang là 98; còn thiếu 2 điểm mới đủ 100 để áp dụng.");
    }

    /** BR-035-5: by buttons, which the keyboard reaches; the focus stays with what was moved. */
    @Test
    void itemsAndGroupsAreReordered() {
        test(button("Xuống: " + FIRST)).click();
        assertThat(items().getFirst()).isEqualTo(SECOND);
        assertThat(items().get(1)).isEqualTo(FIRST);
        assertThat(button("Lên: " + SECOND).isEnabled()).isFalse();
        test(button("Lên: " + FIRST)).click();
        assertThat(items().getFirst()).isEqualTo(FIRST);
        test(button("Xuống: Chuẩn bị")).click();
        assertThat(headings().stream().filter(text -> text.endsWith("điểm)")).toList())
                .startsWith("Thời gian (5 điểm)", "Chuẩn bị (10 điểm)");
        assertThat(desk.draft(unit, desk.templates(unit).getFirst().id())
                        .groups()
                        .get(1)
                        .name())
                .isEqualTo("Chuẩn bị");
    }

    /** BR-035-5 */
    @Test
    void thingsAreRenamedAndRemovedOnceAsked() {
        test(button("Sửa tên: Chuẩn bị")).click();
        text("Nhóm").setValue("Kết thúc");
        click("Lưu");
        assertThat(refusals()).contains("Đã có nhóm “Kết thúc”.");
        text("Nhóm").setValue("Công tác chuẩn bị");
        click("Lưu");
        assertThat(headings()).contains("Công tác chuẩn bị (10 điểm)");
        test(button("Bỏ: " + FIRST)).click();
        assertThat(items()).contains(FIRST);
        click("Bỏ mục", true);
        assertThat(items()).doesNotContain(FIRST);
        test(button("Bỏ nhóm: Kết thúc")).click();
        click("Bỏ cả nhóm", true);
        assertThat(headings()).noneMatch(text -> text.startsWith("Kết thúc"));
        click("Sửa tên mẫu");
        text("Tên mẫu").setValue("Phiếu của Đảng ủy");
        click("Lưu");
        assertThat(headings()).contains("Phiếu của Đảng ủy · bản 1, bản nháp");
    }

    /** BR-035-5 */
    @Test
    void bandsAreWritten() {
        click("Sửa xếp loại");
        numbers("Từ điểm").getFirst().setValue(85);
        texts("Tên loại").getFirst().setValue("Xuất sắc");
        click("Thêm loại");
        click("Lưu");
        assertThat(texts("Tên loại").getLast().isInvalid()).isTrue();
        numbers("Từ điểm").getLast().setValue(80);
        texts("Tên loại").getLast().setValue("Tốt");
        click("Lưu");
        assertThat($(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .containsSequence("Xuất sắc: từ 85 điểm", "Tốt: từ 80 điểm", "Khá: từ 70 điểm");
    }

    /** BR-035-4 */
    @Test
    void inForceItIsReadOnlyAndANewVersionIsWritten() {
        click("Áp dụng");
        click("Áp dụng", true);
        assertThat($(SheetEditor.class).all()).isEmpty();
        assertThat(spans()).anyMatch(text -> text.startsWith("✓ Áp dụng từ"));
        click("Soạn bản mới");
        assertThat(headings()).anyMatch(text -> text.endsWith("· bản 2, bản nháp"));
        click("Bỏ bản nháp");
        click("Bỏ bản nháp", true);
        assertThat($(SheetEditor.class).all()).isEmpty();
    }

    private void edit(String item) {
        test(button("Sửa: " + item)).click();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> group() {
        return $(ComboBox.class).single();
    }

    private List<String> items() {
        return $(ListItem.class).all().stream()
                .map(item -> item.getChildren().findFirst().orElseThrow())
                .map(line -> line.getChildren().findFirst().orElseThrow())
                .map(words -> words.getChildren().findFirst().orElseThrow())
                .map(text -> text.getElement().getText())
                .toList();
    }

    private List<String> headings() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> spans() {
        return $(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> refusals() {
        return $(Div.class).all().stream()
                .filter(div -> div.hasClassName("qt-error"))
                .map(Div::getText)
                .toList();
    }

    private TextArea asked() {
        return $(TextArea.class).single();
    }

    private TextField text(String label) {
        return texts(label).getFirst();
    }

    private List<TextField> texts(String label) {
        return $(TextField.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .toList();
    }

    private List<IntegerField> numbers(String label) {
        return $(IntegerField.class).all().stream()
                .filter(field -> field.getLabel().equals(label))
                .toList();
    }

    private Button button(String label) {
        return $(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private void click(String text) {
        click(text, false);
    }

    /** @param last the button of the dialog, behind the one of the same words that opened it */
    private void click(String text, boolean last) {
        var found = $(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .toList();
        test(last ? found.getLast() : found.getFirst()).click();
    }
}
