package vn.quantriet.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.learning.quiz.PaperQuizzes;
import vn.quantriet.learning.quiz.PrintedQuiz;
import vn.quantriet.organisation.DemoPeople;

/** The pages of UC-022 as a secretary meets them. */
@PortalTest
@Transactional
class UC022PaperViewsTest extends SpringBrowserlessTest {

    private static final String CELL = "BKH.THQD";
    private static final String MODULE = "57-nq-tw";

    @Autowired
    DemoPeople demo;

    @Autowired
    PaperQuizzes papers;

    private UnitId unit;
    private MemberId member;

    @BeforeEach
    void aSecretary() {
        unit = demo.unit(CELL);
        member = demo.plainMember(unit);
        demo.signIn(demo.holder("bi-thu", CELL));
    }

    @AfterEach
    void signOut() {
        demo.signOut();
    }

    @Test
    @SuppressWarnings("unchecked")
    void printsAPaperForEachMemberChosen() {
        open(LearningRoutes.PAPERS, "");
        var modules = (Select<Object>) $(Select.class).withCaption("Chuyên đề").single();
        modules.setValue(modules.getListDataView().getItem(0));
        var members = (CheckboxGroup<Object>) $(CheckboxGroup.class).single();
        members.select(
                members.getListDataView().getItem(0), members.getListDataView().getItem(1));
        press("In bài");
        assertThat($(H1.class).single().getText()).contains("2 bài để in");
        assertThat($(Section.class).all())
                .filteredOn(section -> section.hasClassName("qt-exam"))
                .hasSize(2);
        assertThat(papers.list(unit)).hasSize(2);
    }

    @Test
    void asksForModuleAndMembersBeforeItPrints() {
        open(LearningRoutes.PAPERS, "");
        press("In bài");
        assertThat(papers.list(unit)).isEmpty();
    }

    @Test
    void typesAPaperInAndShowsTheGrade() {
        var paper = printed();
        open(LearningRoutes.PAPERS, "");
        assertThat($(Anchor.class).all()).extracting(Anchor::getHref).contains(LearningRoutes.paper(paper.number()));
        open(LearningRoutes.paper(paper.number()), "");
        assertThat($(H1.class).single().getText()).isEqualTo(paper.memberName());
        var first = paper.questions().getFirst();
        field(first).setValue("???");
        if (!Set.of("text", "number").contains(first.type())) {
            press("Ghi thay và chấm điểm");
            assertThat(field(first).isInvalid()).isTrue();
        }
        field(first).setValue(answer(first));
        press("Ghi thay và chấm điểm");
        assertThat($(H2.class).all())
                .extracting(H2::getText)
                .anySatisfy(text ->
                        assertThat(text).contains("/ " + paper.questions().size() + " điểm"));
        assertThat(papers.list(unit).getFirst().typed()).isNotNull();
        open(LearningRoutes.paper(paper.number()), "");
        assertThat($(TextField.class).all()).isEmpty();
    }

    @Test
    void showsOthersNothing() {
        var paper = printed();
        demo.signIn(demo.holder("can-bo-dang-uy", "BKH"));
        open(LearningRoutes.paper(paper.number()), "");
        assertThat($(TextField.class).all()).isEmpty();
        demo.signIn(demo.holder("bi-thu", "BKH.KTDN"));
        open(LearningRoutes.paper(paper.number()), "");
        assertThat($(TextField.class).all()).isEmpty();
    }

    private PrintedQuiz printed() {
        return papers.print(unit, MODULE, Set.of(member)).getFirst();
    }

    private TextField field(PrintedQuiz.Question question) {
        return $(TextField.class).withCaption("Câu " + question.position()).single();
    }

    private static String answer(PrintedQuiz.Question question) {
        return switch (question.type()) {
            case "true-false" -> "đ";
            case "ordering" -> "abcdefgh".substring(0, question.items().size());
            default -> "a";
        };
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private static void open(String location, String query) {
        UI.getCurrent().navigate(location, QueryParameters.fromString(query));
    }
}
