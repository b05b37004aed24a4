package vn.quantriet.attendance.figures.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.AttendanceRoutes;
import vn.quantriet.attendance.SessionContext;
import vn.quantriet.attendance.SessionId;
import vn.quantriet.attendance.SessionRecords;
import vn.quantriet.attendance.SessionStep;
import vn.quantriet.organisation.DemoPeople;

/** The page of attendance as committee, secretary and member meet it, over the sessions of the demo. */
@PortalTest
@Transactional
class UC032ViewsTest extends SpringBrowserlessTest {

    private static final String CELL = "BKH.THQD";

    @Autowired
    DemoPeople people;

    @Autowired
    SessionRecords sessions;

    @Autowired
    List<SessionStep> steps;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        people.signOut();
    }

    @Test
    void aCommitteeGoesDownTheTree() {
        people.signIn(people.holder("can-bo-dang-uy", "BKH"));
        UI.getCurrent().navigate(AttendanceRoutes.FIGURES);
        assertThat($(H1.class).single().getText()).contains("Có mặt").contains("%");
        assertThat(headings()).anyMatch(text -> text.startsWith("Cấp ủy"));
        assertThat($(Anchor.class).all()).anyMatch(link -> link.getHref().startsWith(AttendanceRoutes.FIGURES + "/"));
        UI.getCurrent()
                .navigate(AttendanceRoutes.FIGURES + "/" + people.unit(CELL).value());
        assertThat($(com.vaadin.flow.component.textfield.TextArea.class)
                        .single()
                        .getLabel())
                .contains("Lý do");
    }

    @Test
    void aRateOpensUp() {
        people.signIn(people.holder("bi-thu", CELL));
        UI.getCurrent().navigate(AttendanceRoutes.FIGURES);
        test($(NativeButton.class).all().stream()
                        .filter(button -> button.getText().endsWith("%"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat($(WhyAttendance.class).single().getHeaderTitle()).startsWith("Vì sao là");
        assertThat(headings()).contains("Theo từng đồng chí").anyMatch(text -> text.contains("cần được hỏi thăm"));
    }

    @Test
    void aMemberSeesHisOwnOnly() {
        people.signIn(people.plainMember(people.unit(CELL)));
        UI.getCurrent().navigate(AttendanceRoutes.FIGURES);
        assertThat($(H1.class).single().getText()).isEqualTo("Chuyên cần của đồng chí");
        assertThat(headings())
                .singleElement()
                .satisfies(text -> assertThat(text).startsWith("Đồng chí có mặt"));
    }

    @Test
    void theSessionPageTellsWhoHasMadeUp() {
        people.signIn(people.holder("bi-thu", CELL));
        UnitId cell = people.unit(CELL);
        var session = sessions.find(SessionId.of(jdbc.sql("SELECT a.session_id FROM attendance a"
                                + " JOIN session_roll r ON r.session_id = a.session_id AND r.unit_id = a.unit_id"
                                + " AND r.state = 'CLOSED' WHERE a.unit_id = :cell AND a.mark = 'UNEXCUSED' LIMIT 1")
                        .param("cell", cell.value())
                        .query(Long.class)
                        .single()))
                .orElseThrow();
        var context = new SessionContext(session, cell, true, true, true, true);
        var card = steps.stream()
                .filter(step -> step.order() == 70)
                .flatMap(step -> step.card(context).stream())
                .findFirst()
                .orElseThrow();
        UI.getCurrent().add(card);
        assertThat(headings()).anyMatch(text -> text.startsWith("Học bù: 0/"));
    }

    private List<String> headings() {
        return $(H2.class).all().stream().map(H2::getText).toList();
    }
}
