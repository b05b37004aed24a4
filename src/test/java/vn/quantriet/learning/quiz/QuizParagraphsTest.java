package vn.quantriet.learning.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quantriet.PortalTest;
import vn.quantriet.access.TestPeople;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.questions.Question;

/** Whoever got something wrong is led to the paragraph that answers it. */
@PortalTest
class QuizParagraphsTest {

    @Autowired
    QuizParagraphs paragraphs;

    @Autowired
    QuizBanks banks;

    @Autowired
    Editions editions;

    @Autowired
    TestPeople people;

    @AfterEach
    void signOut() {
        people.removeAll();
    }

    @Test
    void findsTheParagraphWithTheRarestWords() {
        var finder = new ParagraphFinder("""
                <p data-paragraph="1">Nghị quyết do Bộ Chính trị ban hành.</p>
                <p data-paragraph="2">Nghị quyết ký ngày <strong>22/12/2024</strong>.</p>
                <ul><li data-paragraph="3">Ba lĩnh vực.</li></ul>""");
        assertThat(finder.find("22/12/2024", "Nghị quyết ban hành ngày nào?")).hasValue(2);
        assertThat(finder.find("Bộ Chính trị", "Ai ban hành?")).hasValue(1);
        assertThat(finder.find("xyz", "qwerty")).isEmpty();
    }

    /** Single answers that stand word for word in one paragraph of their section, as those with figures and dates mostly do. */
    @ParameterizedTest
    @ValueSource(strings = {"57-nq-tw", "68-nq-tw", "144-qd-tw"})
    void leadsToWhereTheAnswerStands(String module) {
        people.signIn(people.account(people.member(people.unit("Chi bộ thử"), "Nguyễn Thị Hạnh")));
        var edition = editions.current(module).orElseThrow();
        var found = paragraphs.of(edition.hash());
        assertThat(found).hasSizeGreaterThanOrEqualTo(20);
        List<String> missed = new ArrayList<>();
        var looked = 0;
        for (var face : banks.of(edition.hash()).faces().values()) {
            if (!(face.question() instanceof Question.SingleChoice single)) {
                continue;
            }
            var right = single.choices().stream()
                    .filter(choice -> choice.weight().isWhole())
                    .findFirst()
                    .orElseThrow()
                    .text()
                    .text();
            var html = editions.text(edition.hash()).sections().stream()
                    .filter(section -> section.tag().equals(face.source().tag()))
                    .findFirst()
                    .orElseThrow()
                    .html();
            if (plain(html).contains(plain(right))) {
                looked++;
                var number = Objects.requireNonNull(found.get(face.source().id()));
                if (!paragraph(html, number).contains(plain(right))) {
                    missed.add(face.source().id() + " §" + number + ": " + right);
                }
            }
        }
        assertThat(looked).isGreaterThanOrEqualTo(4);
        assertThat(missed).as("of " + looked).hasSizeLessThanOrEqualTo(looked / 4);
    }

    private static String paragraph(String html, int number) {
        var found = Pattern.compile(
                        "data-paragraph=\"" + number + "\"[^>]*>(.*?)(?=data-paragraph=\"|$)", Pattern.DOTALL)
                .matcher(html);
        return found.find() ? plain(found.group(1)) : "";
    }

    private static String plain(String html) {
        return vn.quantriet.shared.VietnameseText.fold(html.replaceAll("<[^>]*>?", ""));
    }
}
