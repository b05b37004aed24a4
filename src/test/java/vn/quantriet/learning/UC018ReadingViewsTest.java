package vn.quantriet.learning;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.TestPeople.TestMember;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.catalogue.Library;
import vn.quantriet.catalogue.LibraryFilter;
import vn.quantriet.shared.Utc;
import vn.quantriet.shell.ShellRoutes;

/** What leads to the reader, and what the portal shows of reading. */
@PortalTest
class UC018ReadingViewsTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    Editions editions;

    @Autowired
    Library library;

    @Autowired
    Reading reading;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    TestMember hanh;
    AccountId account;

    @BeforeEach
    void aMember() {
        hanh = people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh");
        account = people.account(hanh);
        people.signIn(account);
    }

    @AfterEach
    void cleanUp() {
        people.removeAll();
    }

    @Test
    void offersTheFirstModuleToWhoHasBegunNothing() {
        navigate(ShellRoutes.HOME, Component.class);
        var module = library.modules(LibraryFilter.ALL).getFirst().edition();
        assertThat($(H2.class).all())
                .extracting(H2::getText)
                .anySatisfy(text ->
                        assertThat(text).contains("Bắt đầu với chuyên đề").contains(module.shortTitle()));
        assertThat(button("Bắt đầu đọc")).isEqualTo(CatalogueRoutes.reader(module.module(), null));
    }

    @Test
    void goesOnWithTheModuleReadLast() {
        stop("57-nq-tw", 0, "2026-11-25T08:00:00Z");
        stop("144-qd-tw", 2, "2026-11-25T09:00:00Z");
        navigate(ShellRoutes.HOME, Component.class);
        assertThat(button("Học tiếp")).isEqualTo("hoc/144-qd-tw");
    }

    @Test
    void goesOnWithAnotherWhenThatIsReadToTheEnd() {
        stop("57-nq-tw", 0, "2026-11-25T08:00:00Z");
        stop("144-qd-tw", 2, "2026-11-25T09:00:00Z");
        readAll("144-qd-tw");
        navigate(ShellRoutes.HOME, Component.class);
        assertThat(button("Học tiếp")).isEqualTo("hoc/57-nq-tw");
    }

    @Test
    void offersTheQuizOfWhatIsRead() {
        readAll("144-qd-tw");
        navigate(ShellRoutes.HOME, Component.class);
        assertThat(button("Làm bài kiểm tra")).isEqualTo(LearningRoutes.quiz("144-qd-tw"));
        attempted("144-qd-tw", false);
        navigate(CatalogueRoutes.LIBRARY, Component.class);
        navigate(ShellRoutes.HOME, Component.class);
        assertThat($(Anchor.class).all())
                .as("not while the waiting time runs")
                .extracting(Anchor::getText)
                .doesNotContain("Làm bài kiểm tra");
    }

    @Test
    void saysWhenEverythingIsReadAndPassed() {
        library.modules(LibraryFilter.ALL).forEach(card -> {
            readAll(card.module());
            attempted(card.module(), true);
        });
        navigate(ShellRoutes.HOME, Component.class);
        assertThat($(H2.class).all())
                .extracting(H2::getText)
                .anySatisfy(text -> assertThat(text).contains("Đồng chí đã đọc hết"));
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).doesNotContain("Học tiếp");
    }

    @Test
    void opensTheElementOnTheCurrentEdition() {
        navigate("hoc/57-nq-tw/muc-tieu-kinh-te", Component.class);
        var reader = element();
        assertThat(reader.getAttribute("module")).isEqualTo("57-nq-tw");
        assertThat(reader.getAttribute("section")).isEqualTo("muc-tieu-kinh-te");
        assertThat(reader.getAttribute("edition"))
                .isEqualTo(edition("57-nq-tw").hash().value());
        navigate("hoc/57-nq-tw", Component.class);
        assertThat(element().hasAttribute("section")).isFalse();
    }

    @Test
    void unknownModuleIsSaidClearly() {
        navigate("hoc/khong-co", Component.class);
        assertThat($(H1.class).all())
                .extracting(H1::getText)
                .anySatisfy(text -> assertThat(text).contains("Không tìm thấy"));
    }

    @Test
    void opensTheQuizOfAModuleAndNoOther() {
        navigate(LearningRoutes.quiz("57-nq-tw"), Component.class);
        assertThat(element().getTag()).isEqualTo("quiz-player");
        assertThat(element().getAttribute("module")).isEqualTo("57-nq-tw");
        navigate(LearningRoutes.quiz("khong-co"), Component.class);
        assertThat($(H1.class).all())
                .extracting(H1::getText)
                .anySatisfy(text -> assertThat(text).contains("Không tìm thấy"));
    }

    @Test
    void leadsFromThePageOfAModuleToItsQuiz() {
        navigate(CatalogueRoutes.module("57-nq-tw"), Component.class);
        assertThat(button("Làm bài kiểm tra")).isEqualTo(LearningRoutes.quiz("57-nq-tw"));
    }

    /** An attempt as it is kept when it was handed in just now. */
    private void attempted(String module, boolean passed) {
        jdbc.sql("""
                        INSERT INTO attempt (public_id, member_id, campaign_id, module, edition_hash, number, paper, terms, state, started_at,
                          handed_in_at, pen, mark_numerator, mark_denominator, out_of, passed)
                        VALUES (LEFT(MD5(RAND()), 22), :member, 1, :module, :edition, 1, '{"questions":[]}', '{"settings":{}}', 'HANDED_IN', :at, :at, 'x', 1, 1, 1, :passed)
                        """)
                .param("member", hanh.id().value())
                .param("module", module)
                .param("edition", edition(module).hash().value())
                .param("at", Utc.of(clock.instant()))
                .param("passed", passed)
                .update();
    }

    private com.vaadin.flow.dom.Element element() {
        return getCurrentView().getElement().getChild(0);
    }

    private String button(String text) {
        return $(Anchor.class).withText(text).single().getHref();
    }

    private Edition edition(String module) {
        return editions.current(module).orElseThrow();
    }

    private void stop(String module, int section, String at) {
        var edition = edition(module);
        var tag = edition.sections().get(section).tag();
        reading.take(edition, hanh.id(), List.of(new ReadingEntry("1", "place", tag, 2, at)));
    }

    private void readAll(String module) {
        var edition = edition(module);
        reading.take(
                edition,
                hanh.id(),
                edition.sections().stream()
                        .map(section ->
                                new ReadingEntry(section.tag(), "read", section.tag(), null, "2026-11-25T09:00:00Z"))
                        .toList());
    }
}
