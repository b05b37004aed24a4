package vn.quantriet.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quantriet.catalogue.content.SmallContent.MODULE;
import static vn.quantriet.catalogue.content.SmallContent.section;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an author's files. */
class UC016ReadingTest {

    private static final String CITATION =
            "<a class=\"qt-cite\" href=\"/van-ban/57-nq-tw-2024\" data-document=\"57-NQ/TW 2024\" data-place=\"%s\"";

    @TempDir
    private Path folder;

    private SmallContent content;

    @BeforeEach
    void makeContent() {
        content = new SmallContent(folder);
    }

    @Test
    void readsHeadAndSummary() {
        var module = content.module();
        assertThat(module.key()).isEqualTo("mau");
        assertThat(module.head().title()).isEqualTo("Chuyên đề mẫu");
        assertThat(module.head().documents())
                .containsExactly(new DocumentKey("57-NQ/TW 2024"), new DocumentKey("68-NQ/TW 2025"));
        assertThat(module.introduction()).isEqualTo("<p>Lời giới thiệu.</p>");
        assertThat(module.summaryText()).isEqualTo("Kinh tế số đạt 30% GDP (57-NQ/TW 2024 §II).");
        assertThat(module.sections()).extracting(Section::number).containsExactly(1, 2, 3, 4);
        assertThat(module.images()).containsExactly("so-do.png");
        assertThat(module.questionCount()).isEqualTo(5);
    }

    @Test
    void readsTheRegister() {
        var document =
                content.read().register().find(new DocumentKey("10-NQ/TW 2017")).orElseThrow();
        assertThat(document.status()).isEqualTo(DocumentStatus.REPLACED);
        assertThat(document.replacedBy()).isEqualTo(new DocumentKey("68-NQ/TW 2025"));
        assertThat(document.inForceUntil()).isEqualTo(LocalDate.of(2025, 5, 4));
        assertThat(document.officialText()).isNull();
    }

    @Test
    void keepsTwoDocumentsOfOneNumberApartByTheirBody() {
        content.write(
                "documents.yaml",
                content.text("documents.yaml")
                        + content.text("documents.yaml").split("\n\n")[0].replace("Bộ Chính trị", "Ban Bí thư"));
        assertThat(content.read().register().all())
                .extracting(document -> document.key().value())
                .contains("57-NQ/TW 2024 Bộ Chính trị", "57-NQ/TW 2024 Ban Bí thư");
    }

    @Test
    void numbersTheOutermostBlocks() {
        var html = first("""
                Một.

                - a

                  b
                - c

                > Lời {57-NQ/TW 2024}.

                | x | y |
                |---|---|
                | 1 | 2 |
                """).html();
        assertThat(html)
                .contains("<p data-paragraph=\"1\">Một.</p>")
                .contains("<li data-paragraph=\"2\">")
                .contains("<p>b</p>")
                .contains("<li data-paragraph=\"3\">")
                .contains("<blockquote data-paragraph=\"4\">")
                .contains("<table data-paragraph=\"5\">");
        assertThat(first("Một.").paragraphs()).isEqualTo(1);
    }

    @Test
    void linksCitations() {
        var section = first("Lời {57-NQ/TW 2024 §Điều 1, điểm 2}, và {57-NQ/TW 2024}.");
        assertThat(section.html())
                .contains(CITATION.formatted("Điều 1, điểm 2"))
                .contains(">57-NQ/TW 2024 · Điều 1, điểm 2</a>")
                .contains(CITATION.formatted(""));
        assertThat(section.text()).isEqualTo("Lời (57-NQ/TW 2024 §Điều 1, điểm 2), và (57-NQ/TW 2024).");
        assertThat(section.cited()).containsExactly(new DocumentKey("57-NQ/TW 2024"));
        assertThat(section.words()).isEqualTo(2);
    }

    @Test
    void marksATermOnceAsAWholeWord() {
        content.write(MODULE + "glossary.md", "- **Kinh tế**: a.\n- **Kinh tế số**: b.\n- **GDP**: c.\n");
        var html = first("## Kinh tế số\n\n[GDP](https://example.org), gdp, GDPx, GDP, GDP. Nền kinh tế số và kinh tế.")
                .html();
        assertThat(html)
                .contains("gdp, GDPx, <dfn class=\"qt-term\" data-term=\"gdp\">GDP</dfn>, GDP.")
                .contains("Nền <dfn class=\"qt-term\" data-term=\"kinh-te-so\">kinh tế số</dfn>")
                .contains("và <dfn class=\"qt-term\" data-term=\"kinh-te\">kinh tế</dfn>")
                .contains("<h2 data-paragraph=\"1\">Kinh tế số</h2>");
    }

    @Test
    void marksNoSyllableOfALongerWord() {
        content.write(MODULE + "glossary.md", "- **Chính**: a.\n- **Cần**: b.\n");
        assertThat(first("Văn bản chính thức, phần chính yếu, rất cần thiết.").html())
                .doesNotContain("<dfn");
        assertThat(first("Cần, kiệm, liêm, chính.").html())
                .contains(">Cần</dfn>, kiệm, liêm, <dfn class=\"qt-term\" data-term=\"chinh\">chính</dfn>.");
    }

    @Test
    void framesTheQuestionsOfTheChiBo() {
        var html = first("Lời.\n\n### Liên hệ chi bộ\n\n- Việc gì?\n\n## Sau đó\n\nLời.")
                .html();
        assertThat(html.replaceAll("\\s*\n\\s*", ""))
                .contains("<section class=\"qt-discuss\"><h3 data-paragraph=\"2\">Liên hệ chi bộ</h3><ul>"
                        + "<li data-paragraph=\"3\">Việc gì?</li></ul></section><h2 data-paragraph=\"4\">");
    }

    @Test
    void pointsToOtherSectionsAndPages() {
        var html = content.module().sections().get(1).html();
        assertThat(html)
                .contains("<a href=\"/hoc/mau/ba\" class=\"qt-section\" data-section=\"ba\">mục ba</a>")
                .contains("href=\"https://example.org\"")
                .contains("rel=\"noopener noreferrer\"");
        assertThat(content.module().sections().get(2).html()).contains("<img src=\"images/so-do.png\" alt=\"Sơ đồ\"");
    }

    @Test
    void changesTheTextHashWithTheWordsOnly() {
        var plain = first("Lời nói.");
        assertThat(first("**Lời** nói.").textHash()).isEqualTo(plain.textHash());
        assertThat(first("Lời  nói.\n").textHash())
                .isNotEqualTo(first("Lời khác.").textHash());
    }

    @Test
    void changesTheEditionWithEveryByte() {
        var before = content.read().modules().getFirst().source().hash();
        content.write(MODULE + "images/so-do.png", Arrays.copyOf(SmallContent.PNG, 20));
        assertThat(content.read().modules().getFirst().source().hash()).isNotEqualTo(before);
    }

    @Test
    void readsADraftThatIsNotWholeYet() {
        content.delete(MODULE + "04-bon.md")
                .delete(MODULE + "questions.gift")
                .delete(MODULE + "questions.yaml")
                .replace(MODULE + "module.md", "order: 1", "order: 1\ndraft: true");
        assertThat(content.read().faults()).isEmpty();
        assertThat(content.module().head().draft()).isTrue();
    }

    @Test
    void suspectsTheRegisterOnlyOnceWhenItCannotBeRead() {
        content.write("documents.yaml", "- number: \"57");
        var read = content.read();
        assertThat(read.faults()).extracting(Fault::code).containsExactly("yaml-broken");
        assertThat(read.broken()).containsExactly("mau");
    }

    @Test
    void leavesTheLitterOfFileManagersAlone() {
        content.write(MODULE + ".DS_Store", "x").write(MODULE + "images/Thumbs.db", "x");
        assertThat(content.read().faults()).isEmpty();
    }

    private Section first(String body) {
        content.write(MODULE + "01-mot.md", section("Một", "mot", body));
        var read = content.read();
        assertThat(read.faults()).isEmpty();
        return read.modules().getFirst().module().sections().getFirst();
    }
}
