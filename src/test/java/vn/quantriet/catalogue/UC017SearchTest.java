package vn.quantriet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.TestPeople;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.ModuleKind;
import vn.quantriet.catalogue.content.PartyDocument;

/** Finding in the library: in any spelling, with the place where it stands. */
@PortalTest
class UC017SearchTest {

    @Autowired
    TestPeople people;

    @Autowired
    TestLibrary test;

    @Autowired
    ContentDesk desk;

    @Autowired
    Library library;

    @Autowired
    Shelves shelves;

    @Autowired
    LibrarySearch search;

    @Autowired
    StoredTexts texts;

    @BeforeEach
    void somebodyWhoMayWrite() {
        var unit = people.unit("Đảng bộ thử");
        var member = people.member(unit, "Lê Văn Viết");
        people.office(member, unit, "bien-soan");
        people.signIn(people.account(member));
    }

    @AfterEach
    void putBack() {
        test.putBack();
        people.removeAll();
    }

    @ParameterizedTest
    @CsvSource({
        "nq 57, 57-nq-tw",
        "57-NQ/TW, 57-nq-tw",
        "57 nq tw, 57-nq-tw",
        "57nq, 57-nq-tw",
        "NQ57, 57-nq-tw",
        "nghi quyet 57, 57-nq-tw",
        "nghị quyết số 57, 57-nq-tw",
        "Nghị quyết 68-NQ/TW, 68-nq-tw",
        "QD 144, 144-qd-tw",
        "QĐ 144, 144-qd-tw",
        "144-QĐ/TW, 144-qd-tw",
        "quy định 144, 144-qd-tw",
        "quy dinh 144, 144-qd-tw",
        "nq 12, 12-nq-tw-khoa-xi",
        "12-NQ/TW khóa XI, 12-nq-tw-khoa-xi",
        "kinh te tu nhan, 68-nq-tw",
        "KINH TẾ TƯ NHÂN, 68-nq-tw",
        "chuẩn mực đạo đức, 144-qd-tw",
        "chuyen doi so, 57-nq-tw",
    })
    void findsTheModuleInAnySpelling(String query, String module) {
        assertThat(library.search(query, LibraryFilter.ALL).modules())
                .as(query)
                .isNotEmpty()
                .first()
                .satisfies(hit -> assertThat(hit.card().module()).isEqualTo(module));
    }

    @Test
    void findsTheDocumentByItsNumber() {
        assertThat(library.search("144-QĐ/TW", LibraryFilter.ALL).documents().getFirst())
                .satisfies(hit -> {
                    assertThat(hit.document().number()).isEqualTo("144-QĐ/TW");
                    assertThat(marked(hit.number())).containsExactly("144", "QĐ", "TW");
                });
        assertThat(library.documents("198/2025/QH15"))
                .extracting(PartyDocument::number)
                .contains("198/2025/QH15");
    }

    @Test
    void findsWhileTheLastWordIsStillBeingTyped() {
        for (var query : List.of("chuyen d", "chuyen do", "chuyen doi s", "chuyen doi so")) {
            assertThat(library.search(query, LibraryFilter.ALL).modules())
                    .as(query)
                    .anySatisfy(hit -> assertThat(hit.card().module()).isEqualTo("57-nq-tw"));
        }
    }

    @Test
    void forgivesOneWrongLetterInALongWordWhenNothingElseIsFound() {
        assertThat(library.search("chuyzzn doi", LibraryFilter.ALL).isEmpty()).isTrue();
        var result = library.search("chuyrn doi", LibraryFilter.ALL);
        assertThat(result.isEmpty()).isFalse();
        assertThat(result.sections().stream()
                        .flatMap(hit -> marked(hit.excerpt()).stream())
                        .map(String::toLowerCase))
                .contains("chuyển");
    }

    @Test
    void findsSectionsAndMarksTheWordsInTheirOwnSpelling() {
        var result = library.search("ngan sach 3%", LibraryFilter.ALL);
        assertThat(result.sections()).isNotEmpty().first().satisfies(hit -> {
            assertThat(marked(hit.excerpt())).map(String::toLowerCase).contains("ngân", "sách");
            assertThat(hit.excerpt().stream().map(SearchResult.Run::text).collect(Collectors.joining()))
                    .hasSizeLessThan(500);
        });
        assertThat(result.sectionCount())
                .isGreaterThanOrEqualTo(result.sections().size());
    }

    @Test
    void aTitleWeighsMoreThanTheSummaryAndThatMoreThanTheText() {
        var content = test.open();
        new WrittenModule("thu-text")
                .section("mo-dau", "Nói về kỳ lân.")
                .order(901)
                .write(content);
        new WrittenModule("thu-summary").summary("Nói về kỳ lân.").order(902).write(content);
        new WrittenModule("thu-title").title("Chuyên đề kỳ lân").order(903).write(content);
        desk.reload();
        var result = library.search("kỳ lân", LibraryFilter.ALL);
        assertThat(result.modules()).extracting(hit -> hit.card().module()).startsWith("thu-title", "thu-summary");
        assertThat(result.sections()).extracting(hit -> hit.card().module()).startsWith("thu-text");
    }

    @Test
    void whoeverTypesDiacriticsMeansThem() {
        var content = test.open();
        new WrittenModule("thu-a")
                .section("mo-dau", "Cái quạt nan. Con lan kia. Giò lan.")
                .order(901)
                .write(content);
        new WrittenModule("thu-b")
                .section("mo-dau", "Cái quạt nan. Con lân kia.")
                .order(902)
                .write(content);
        desk.reload();
        var result = library.search("quạt nan lân", LibraryFilter.ALL);
        assertThat(result.sections()).extracting(hit -> hit.card().module()).containsExactly("thu-b", "thu-a");
    }

    @Test
    void followsWhatIsPublishedAndWithdrawn() {
        var content = test.open();
        var module =
                new WrittenModule("thu-mot").section("mo-dau", "Con hạc giấy.").write(content);
        desk.reload();
        assertThat(library.search("hạc giấy", LibraryFilter.ALL).sectionCount()).isEqualTo(1);
        module.section("mo-dau", "Con thuyền giấy.").write(content);
        desk.reload();
        desk.publish("thu-mot", desk.state().waiting().getFirst().hash(), false, "Đổi hình");
        assertThat(library.search("hạc giấy", LibraryFilter.ALL).sectionCount()).isZero();
        assertThat(library.search("thuyền giấy", LibraryFilter.ALL).sectionCount())
                .isEqualTo(1);
    }

    @Test
    void filtersByKindAndYearAndForce() {
        assertThat(modules(new LibraryFilter(ModuleKind.HISTORY, null, null, null)))
                .containsExactly("12-nq-tw-khoa-xi");
        assertThat(modules(new LibraryFilter(null, 2025, null, null))).containsExactly("68-nq-tw");
        assertThat(modules(new LibraryFilter(null, null, false, null))).containsExactly("12-nq-tw-khoa-xi");
        assertThat(library.years())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .contains(2024, 2025);
        assertThat(library.search("nghi quyet", new LibraryFilter(ModuleKind.HISTORY, null, null, null))
                        .modules())
                .extracting(hit -> hit.card().module())
                .containsExactly("12-nq-tw-khoa-xi");
    }

    @Test
    void filtersByWhatIsDone() {
        LearnerProgress done = editions -> Map.of("57-nq-tw", new Progress(7, 7, Instant.EPOCH));
        var beans = new StaticListableBeanFactory();
        beans.addBean("progress", done);
        var learned = new Library(shelves, search, texts, beans.getBeanProvider(LearnerProgress.class));
        assertThat(learned.modules(new LibraryFilter(null, null, null, true)))
                .singleElement()
                .satisfies(card -> assertThat(card.progress()).isNotNull());
        assertThat(learned.modules(new LibraryFilter(null, null, null, false)))
                .extracting(ModuleCard::module)
                .doesNotContain("57-nq-tw")
                .hasSize(3);
    }

    @Test
    void saysWhichModulesCiteADocument() {
        assertThat(library.citing(new DocumentKey("57-NQ/TW 2024")))
                .extracting(ModuleCard::module)
                .contains("57-nq-tw");
        assertThat(library.citing(new DocumentKey("không có"))).isEmpty();
    }

    static List<String> hostileQueries() {
        return List.of(
                "",
                " ",
                "\"",
                "a AND (b OR",
                "*",
                "?*?*",
                "title:* OR text:[* TO *]",
                "57~99 ^8 -- !!",
                "/(/",
                "\\",
                "'; DROP TABLE edition; --",
                "<script>alert(1)</script>",
                "và của là các",
                "a",
                "x".repeat(10_000),
                "từ ".repeat(3_300),
                "\u0000\uFFFF\uD800",
                "😀 Đảng",
                "٥٧ nq");
    }

    @ParameterizedTest
    @MethodSource("hostileQueries")
    void neverFails(String query) {
        assertThatCode(() -> library.search(query, LibraryFilter.ALL)).doesNotThrowAnyException();
        assertThatCode(() -> library.documents(query)).doesNotThrowAnyException();
        assertThat(library.search(query, LibraryFilter.ALL).modules()).hasSizeLessThanOrEqualTo(SearchResult.MOST);
    }

    @Test
    void findsTextThatWasTypedInPieces() {
        var pieces = Normalizer.normalize("kinh tế tư nhân", Normalizer.Form.NFD);
        assertThat(library.search(pieces, LibraryFilter.ALL)
                        .modules()
                        .getFirst()
                        .card()
                        .module())
                .isEqualTo("68-nq-tw");
    }

    @Test
    void takesTwoStatements() {
        library.search("chi bộ", LibraryFilter.ALL);
        assertThat(StatementCount.of(() -> library.search("chi bộ", LibraryFilter.ALL)))
                .hasSizeLessThanOrEqualTo(3);
    }

    private List<String> modules(LibraryFilter filter) {
        return library.modules(filter).stream().map(ModuleCard::module).toList();
    }

    private static List<String> marked(List<SearchResult.Run> runs) {
        return runs.stream()
                .filter(SearchResult.Run::marked)
                .map(SearchResult.Run::text)
                .toList();
    }
}
