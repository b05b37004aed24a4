package vn.quantriet.attendance.plan.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.TestSessions;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.shared.ui.Chip;

/** The pages on which a secretary plans and a member asks to be absent. */
@PortalTest
@Transactional
class UC028ViewsTest extends SpringBrowserlessTest {

    private static final String CELL = "BKH.THQD";
    private static final Duration LONG_AHEAD = Duration.ofDays(9);

    @Autowired
    TestSessions sessions;

    @Autowired
    DemoPeople people;

    @Autowired
    Clock clock;

    private UnitId cell;

    @BeforeEach
    void secretary() {
        cell = people.unit(CELL);
        people.signIn(people.holder("bi-thu", CELL));
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-028-5 */
    @Test
    void aFormWithFaultsKeepsWhatWasTypedAndSaysWhatToDo() {
        UI.getCurrent().navigate(AttendanceRoutes.SESSION_EDIT + "/moi");
        var place = field("Địa điểm");
        test(place).setValue("Hội trường tầng 2");
        test(button("Lập buổi sinh hoạt")).click();
        var topic = field("Chủ đề");
        assertThat(topic.isInvalid()).isTrue();
        assertThat(topic.getErrorMessage()).isNotBlank();
        assertThat(place.getValue()).isEqualTo("Hội trường tầng 2");
        test(topic).setValue("Học tập Chỉ thị số 07-CT/TW");
        test(button("Lập buổi sinh hoạt")).click();
        assertThat($(H1.class).single().getElement().getTextRecursively()).isEqualTo("Học tập Chỉ thị số 07-CT/TW");
        assertThat(states()).containsExactly("Sắp diễn ra");
    }

    /** BR-028-3 */
    @Test
    void itIsCancelledWithAReasonOnlyAndRestored() {
        open(sessions.plan(cell, clock.instant().plus(LONG_AHEAD)));
        test(button("Hủy buổi")).click();
        test(inDialog("Hủy buổi")).click();
        assertThat($(Dialog.class).single().isOpened()).isTrue();
        test($(TextArea.class).single()).setValue("Trùng lịch hội nghị của đảng bộ");
        test(inDialog("Hủy buổi")).click();
        assertThat(states()).containsExactly("Đã hủy");
        test(button("Khôi phục buổi")).click();
        assertThat(states()).containsExactly("Sắp diễn ra");
    }

    /** BR-028-16 */
    @Test
    void whilePeopleComeInTheRollComesFirst() {
        var ahead = sessions.plan(cell, clock.instant().plus(Duration.ofMinutes(50)));
        var soon = sessions.plan(cell, clock.instant().plus(Duration.ofMinutes(20)));
        var begun = sessions.plan(cell, clock.instant().minus(Duration.ofMinutes(10)));
        var over = sessions.plan(cell, clock.instant().minus(Duration.ofHours(5)));
        open(ahead);
        assertThat(states()).containsExactly("Sắp diễn ra");
        assertThat(titles()).contains("Mời dự").first().isNotEqualTo("Điểm danh");
        open(soon);
        assertThat(states()).containsExactly("Sắp diễn ra");
        assertThat(titles()).contains("Điểm danh", "Mời dự").last().isEqualTo("Người điểm danh");
        assertThat(titles().indexOf("Điểm danh")).isLessThan(titles().indexOf("Tài liệu"));
        open(begun);
        assertThat(states()).containsExactly("Đang diễn ra");
        assertThat(titles()).doesNotContain("Mời dự").first().isEqualTo("Điểm danh");
        open(over);
        assertThat(states()).containsExactly("Chưa kết thúc điểm danh");
    }

    /** BR-028-6 */
    @Test
    void aMemberAsksToBeAbsentAndTheSecretaryAnswers() {
        var session = sessions.plan(cell, clock.instant().plus(LONG_AHEAD));
        people.signIn(people.plainMember(cell));
        open(session);
        test(button("Xin vắng")).click();
        test($(TextArea.class).single()).setValue("Đi khám bệnh theo hẹn");
        test(inDialog("Gửi")).click();
        assertThat(chips()).contains("Xin vắng, chờ trả lời");
        people.signIn(people.holder("bi-thu", CELL));
        open(session);
        assertThat(titles()).contains("Xin vắng: 1, chờ trả lời 1");
        test(button("Đồng ý")).click();
        test(inDialog("Đồng ý")).click();
        assertThat(chips()).contains("Đã đồng ý cho vắng");
        assertThat(titles()).contains("Xin vắng: 1, chờ trả lời 0");
    }

    private static void open(SessionId session) {
        UI.getCurrent().navigate(AttendanceRoutes.session(session));
    }

    private TextField field(String label) {
        return $(TextField.class).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().equals(text) && button.isVisible())
                .findFirst()
                .orElseThrow();
    }

    private Button inDialog(String text) {
        return $(Button.class).all().stream()
                .filter(button -> button.getText().startsWith(text))
                .filter(button -> parents(button).anyMatch(Dialog.class::isInstance))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private static Stream<Component> parents(Component of) {
        return Stream.iterate(of, Objects::nonNull, part -> part.getParent().orElse(null));
    }

    private List<String> titles() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }

    private List<String> chips() {
        return $(Chip.class).all().stream().map(UC028ViewsTest::words).toList();
    }

    /** How the session stands. */
    private List<String> states() {
        return $(SessionFacts.class).single().getChildren().findFirst().stream()
                .flatMap(Component::getChildren)
                .filter(Chip.class::isInstance)
                .map(chip -> words((Chip) chip))
                .toList();
    }

    /** Without the sign before it. */
    private static String words(Chip chip) {
        return chip.getText().substring(2);
    }
}
