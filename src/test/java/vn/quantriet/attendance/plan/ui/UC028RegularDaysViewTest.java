package vn.quantriet.attendance.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.organisation.DemoPeople;

/** The page of regular days and days off, as secretary and administrator meet it. */
@PortalTest
@Transactional
class UC028RegularDaysViewTest extends SpringBrowserlessTest {

    private static final String CELL = "BKH.THQD";

    @Autowired
    DemoPeople people;

    @Autowired
    Clock clock;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-028-13 */
    @Test
    void aSecretarySetsAnOwnDayAndTakesItBack() {
        people.signIn(people.holder("bi-thu", CELL));
        UI.getCurrent().navigate(AttendanceRoutes.SESSIONS);
        assertThat($(Anchor.class).all()).anyMatch(link -> link.getHref().equals(AttendanceRoutes.REGULAR_DAYS));
        UI.getCurrent().navigate(AttendanceRoutes.REGULAR_DAYS);
        assertThat(paragraphs()).contains("Theo quy định: ngày 3 hằng tháng");
        click("Đặt ngày riêng");
        click("Lưu");
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
        month().setValue(YearMonth.now(clock));
        $(IntegerField.class).single().setValue(12);
        $(TimePicker.class).all().getFirst().setValue(LocalTime.of(19, 0));
        $(TimePicker.class).all().getLast().setValue(LocalTime.of(20, 30));
        $(TextField.class).all().getLast().setValue("Nhà văn hóa");
        $(TextArea.class).single().setValue("Phần lớn đảng viên đi làm ca");
        click("Lưu");
        assertThat(paragraphs()).contains("Ngày riêng: ngày 12 hằng tháng, 19:00–20:30, Nhà văn hóa");
        assertThat($(Span.class).all())
                .extracting(Span::getText)
                .anyMatch(text -> text.endsWith(": Phần lớn đảng viên đi làm ca"));
        UI.getCurrent().navigate(AttendanceRoutes.SESSION_EDIT + "/moi");
        assertThat($(TimePicker.class).all().getFirst().getValue()).isEqualTo(LocalTime.of(19, 0));
        UI.getCurrent().navigate(AttendanceRoutes.REGULAR_DAYS);
        click("Bỏ ngày riêng này");
        $(TextArea.class).single().setValue("Trở lại ngày chung của Đảng bộ");
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals("Bỏ ngày riêng này"))
                        .toList()
                        .getLast())
                .click();
        assertThat(paragraphs()).contains("Theo quy định: ngày 3 hằng tháng");
    }

    /** BR-028-15 */
    @Test
    void anAdministratorKeepsTheDaysOff() {
        people.signIn(people.holder("quan-tri", "BKH"));
        UI.getCurrent().navigate(AttendanceRoutes.REGULAR_DAYS);
        var year = LocalDate.now(clock).getYear();
        click("Thêm ngày nghỉ");
        click("Lưu");
        assertThat($(DatePicker.class).single().isInvalid()).isTrue();
        $(DatePicker.class).single().setValue(LocalDate.of(year, 2, 17));
        $(TextField.class).single().setValue("Tết Nguyên đán");
        click("Lưu");
        assertThat($(Span.class).all()).extracting(Span::getText).contains("17/02/%d · Tết Nguyên đán".formatted(year));
    }

    @Test
    void aSecretaryReadsTheDaysOff() {
        people.signIn(people.holder("bi-thu", CELL));
        UI.getCurrent().navigate(AttendanceRoutes.REGULAR_DAYS);
        assertThat($(H2.class).all()).extracting(H2::getText).anyMatch(text -> text.startsWith("Ngày nghỉ năm"));
        assertThat($(Button.class).all()).extracting(Button::getText).doesNotContain("Thêm ngày nghỉ", "Bỏ ngày nghỉ");
    }

    @SuppressWarnings("unchecked")
    private Select<YearMonth> month() {
        return $(Select.class).single();
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void click(String text) {
        test($(Button.class).all().stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }
}
