package vn.quantriet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.FileSystemUtils;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccountId;
import vn.quantriet.access.TestPeople;
import vn.quantriet.catalogue.EditionNotice.Kind;
import vn.quantriet.catalogue.content.ContentFolder;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.ReadContent.Checked;

/** The life of editions: what is published by itself, what waits, what readers are given, and what is written down. */
@PortalTest
class UC015EditionsTest {

    private static final String MODULE = "thu-mot";

    @Autowired
    TestPeople people;

    @Autowired
    TestLibrary library;

    @Autowired
    ContentDesk desk;

    @Autowired
    Editions editions;

    @Autowired
    Library shelf;

    @Autowired
    Shelves shelves;

    @Autowired
    Publishing publishing;

    @Autowired
    EditionVerification verification;

    @Autowired
    JdbcClient jdbc;

    Path content;
    AccountId author;
    AccountId approver;
    WrittenModule module;

    @BeforeEach
    void anAuthorAndAnApprover() {
        var unit = people.unit("Đảng bộ thử");
        var writes = people.member(unit, "Lê Văn Viết");
        people.office(writes, unit, "bien-soan");
        author = people.account(writes);
        var approves = people.member(unit, "Trần Thị Duyệt");
        people.office(approves, unit, "tham-dinh");
        approver = people.account(approves);
        people.signIn(author);
        content = library.open();
        module = new WrittenModule(MODULE).write(content);
    }

    @AfterEach
    void putBack() {
        library.putBack();
        people.removeAll();
    }

    @Test
    void theShippedModulesAreInTheLibrary() {
        assertThat(shelf.modules(LibraryFilter.ALL))
                .extracting(ModuleCard::module)
                .containsExactly("57-nq-tw", "68-nq-tw", "144-qd-tw", "12-nq-tw-khoa-xi");
    }

    @Test
    void publishesASoundModuleByItselfTheFirstTime() {
        assertThat(desk.reload()).isEqualTo(new ReloadOutcome(true, 1, 0, 0, 0));
        assertThat(current()).satisfies(edition -> {
            assertThat(edition.number()).isEqualTo(1);
            assertThat(edition.state()).isEqualTo(EditionState.CHECKED);
            assertThat(edition.publishedBy()).isEmpty();
            assertThat(edition.sections()).hasSize(4);
        });
        assertThat(desk.reload().published()).isZero();
    }

    @Test
    void keepsADraftOutOfTheLibraryAndShowsItOnTheDesk() {
        module.draft(true).write(content);
        assertThat(desk.reload().published()).isZero();
        assertThat(editions.current(MODULE)).isEmpty();
        assertThat(desk.state().drafts()).extracting(DeskState.Draft::module).containsExactly(MODULE);
    }

    @Test
    void letsAChangedTextWaitUntilSomebodySaysWhatChanged() {
        desk.reload();
        var first = current();
        module.section("mo-dau", "Mục mở đầu nói về bối cảnh mới.").write(content);
        assertThat(desk.reload().waiting()).isEqualTo(1);
        assertThat(current()).isEqualTo(first);
        var waiting = desk.state().waiting().getFirst();
        assertThat(waiting.latest()).isEqualTo(first);
        assertThat(waiting.comparison().sections())
                .filteredOn(section -> section.kind() == EditionComparison.Kind.CHANGED)
                .extracting(EditionComparison.SectionChange::tag)
                .containsExactly("mo-dau");

        assertThatThrownBy(() -> desk.publish(MODULE, waiting.hash(), false, " "))
                .isInstanceOf(ContentRefused.class)
                .hasMessage("catalogue.refused.no-note");
        desk.publish(MODULE, waiting.hash(), false, "Nói rõ bối cảnh");
        assertThat(current()).satisfies(edition -> {
            assertThat(edition.hash()).isEqualTo(waiting.hash());
            assertThat(edition.number()).isEqualTo(2);
            assertThat(edition.note()).isEqualTo("Nói rõ bối cảnh");
            assertThat(edition.publishedBy()).isEqualTo("Lê Văn Viết");
        });
        assertThat(desk.state().waiting()).isEmpty();
        assertThat(editions.ofModule(MODULE)).extracting(Edition::number).containsExactly(2, 1);
        assertThat(editions.text(first.hash()).sections().getFirst().text()).isEqualTo("Mục mở đầu nói về bối cảnh.");
    }

    @Test
    void publishesOnlyWhatWasSeen() {
        desk.reload();
        module.section("mo-dau", "Chữ thứ hai.").write(content);
        desk.reload();
        var seen = desk.state().waiting().getFirst().hash();
        module.section("mo-dau", "Chữ thứ ba.").write(content);
        desk.reload();
        assertThatThrownBy(() -> desk.publish(MODULE, seen, false, "Sửa"))
                .isInstanceOf(ContentRefused.class)
                .hasMessage("catalogue.refused.other-text");
        assertThatThrownBy(() -> desk.publish("khong-co", seen, false, "Sửa"))
                .hasMessage("catalogue.refused.nothing-waits");
        assertThat(current().number()).isEqualTo(1);
    }

    @Test
    void marksStayWhereTheWordsAreTheSameAndEverywhereAfterAMinorCorrection() {
        desk.reload();
        var first = keys();
        change("Chữ khác hẳn.", false);
        var second = keys();
        assertThat(second.getFirst()).isNotEqualTo(first.getFirst());
        assertThat(second.subList(1, 4)).isEqualTo(first.subList(1, 4));
        change("Chữ khác hẳn, có dấu phẩy.", true);
        assertThat(keys()).isEqualTo(second);
    }

    @Test
    void readersKeepAnApprovedTextUntilTheNextIsApproved() {
        desk.reload();
        var first = current();
        people.signIn(approver);
        desk.approve(first.hash(), "Đã đối chiếu");
        assertThat(current().state()).isEqualTo(EditionState.APPROVED);
        assertThat(editions.notices(first.hash())).isEmpty();
        change("Chữ mới.", false);
        assertThat(current().hash()).isEqualTo(first.hash());
        var second = editions.ofModule(MODULE).getFirst();
        assertThat(editions.notices(second.hash()))
                .extracting(EditionNotice::kind)
                .containsExactly(Kind.NOT_APPROVED);
        desk.approve(second.hash(), "");
        assertThat(current().hash()).isEqualTo(second.hash());
        assertThat(editions.notices(first.hash())).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.NEWER_EDITION);
            assertThat(notice.edition()).isEqualTo(second.hash());
        });
    }

    @Test
    void withdrawingNeedsAReasonAndTakesTheModuleOutOfTheLibraryButNotFromThoseWhoReadIt() {
        desk.reload();
        var edition = current();
        people.signIn(approver);
        assertThatThrownBy(() -> desk.withdraw(edition.hash(), " ")).hasMessage("catalogue.refused.no-reason");
        desk.withdraw(edition.hash(), "Dẫn sai số liệu");
        assertThat(editions.current(MODULE)).isEmpty();
        assertThat(shelf.module(MODULE)).isEmpty();
        assertThat(editions.text(edition.hash()).sections()).hasSize(4);
        assertThat(editions.notices(edition.hash()).getFirst()).satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.WITHDRAWN);
            assertThat(notice.arguments()).containsExactly("Dẫn sai số liệu");
        });
        assertThatThrownBy(() -> desk.approve(edition.hash(), "")).hasMessage("catalogue.refused.decided");
        assertThatThrownBy(() -> desk.withdraw(edition.hash(), "Lần nữa")).hasMessage("catalogue.refused.decided");
        assertThat(desk.reload().published()).isZero();
    }

    @Test
    void writesEachStepIntoTheTrailWithTheHash() {
        var before =
                jdbc.sql("SELECT MAX(id) FROM audit_entry").query(Long.class).single();
        desk.reload();
        var hash = current().hash();
        people.signIn(approver);
        desk.approve(hash, "Đã đối chiếu");
        desk.withdraw(hash, "Văn bản đã bị bãi bỏ");
        assertThat(jdbc.sql("SELECT CONCAT(action, '|', COALESCE(JSON_VALUE(payload, '$.actor'), '-'), '|',"
                                + " COALESCE(JSON_VALUE(payload, '$.reason'), '-')) FROM audit_entry"
                                + " WHERE subject_type = 'edition' AND subject_id = :hash AND id > :before ORDER BY id")
                        .param("before", before)
                        .param("hash", hash.value())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "catalogue.edition-published|Lê Văn Viết|-",
                        "catalogue.edition-approved|Trần Thị Duyệt|Đã đối chiếu",
                        "catalogue.edition-withdrawn|Trần Thị Duyệt|Văn bản đã bị bãi bỏ");
    }

    @Test
    void namesABrokenModuleWithItsFaultsWhileTheOthersWork() throws IOException {
        new WrittenModule("thu-hai").write(content);
        Files.writeString(content.resolve("modules/thu-hai/02-quan-diem.md"), "không có khai báo");
        assertThat(desk.reload()).satisfies(outcome -> {
            assertThat(outcome.published()).isEqualTo(1);
            assertThat(outcome.broken()).isEqualTo(1);
        });
        assertThat(editions.current(MODULE)).isPresent();
        assertThat(editions.current("thu-hai")).isEmpty();
        assertThat(desk.state().broken()).singleElement().satisfies(broken -> {
            assertThat(broken.module()).isEqualTo("thu-hai");
            assertThat(broken.faults())
                    .anySatisfy(
                            fault -> assertThat(fault.toString()).startsWith("modules/thu-hai/02-quan-diem.md:1: "));
        });
    }

    @Test
    void aBrokenTextTakesNoEditionAway() throws IOException {
        desk.reload();
        var before = current();
        Files.delete(content.resolve("modules/thu-mot/module.md"));
        assertThat(desk.reload().broken()).isEqualTo(1);
        assertThat(current()).isEqualTo(before);
    }

    @Test
    void aFolderThatDisappearsChangesNothingInTheLibrary() throws IOException {
        desk.reload();
        var before = shelf.modules(LibraryFilter.ALL);
        FileSystemUtils.deleteRecursively(content.resolve("modules/thu-mot"));
        desk.reload();
        assertThat(shelf.modules(LibraryFilter.ALL)).isEqualTo(before);
        assertThat(ofDesk().inFolder()).isFalse();

        FileSystemUtils.deleteRecursively(content);
        assertThat(desk.reload()).isEqualTo(new ReloadOutcome(false, 0, 0, 0, 0));
        assertThat(shelf.modules(LibraryFilter.ALL)).isEqualTo(before);
        assertThat(shelf.document(new DocumentKey("57-NQ/TW 2024"))).isPresent();
        assertThat(desk.state()).satisfies(state -> {
            assertThat(state.folderFound()).isFalse();
            assertThat(state.folder()).isEqualTo(content.toString());
        });
    }

    @Test
    void saysOnAModuleThatItsDocumentIsReplacedAndByWhich() throws IOException {
        var register = content.resolve("documents.yaml");
        Files.writeString(register, Files.readString(register) + """

                - number: "901-QĐ/TW"
                  date: "2020-01-02"
                  body: "Bộ Chính trị"
                  kind: quy-dinh
                  title: "Thử"
                  signer: ""
                  term: ""
                  status: replaced
                  in-force-from: ""
                  in-force-until: ""
                  replaces: []
                  replaced-by: "902-QĐ/TW 2026"
                  official-text: ""
                  sources:
                    - title: "Thử"
                      address: "https://example.org/"
                      grade: press
                  note: ""

                - number: "902-QĐ/TW"
                  date: "2026-01-02"
                  body: "Bộ Chính trị"
                  kind: quy-dinh
                  title: "Thử mới"
                  signer: ""
                  term: ""
                  status: in-force
                  in-force-from: ""
                  in-force-until: ""
                  replaces: ["901-QĐ/TW 2020"]
                  replaced-by: ""
                  official-text: ""
                  sources:
                    - title: "Thử"
                      address: "https://example.org/"
                      grade: press
                  note: ""
                """);
        module.about("901-QĐ/TW 2020").write(content);
        assertThat(desk.reload()).isEqualTo(new ReloadOutcome(true, 1, 0, 0, 0));
        assertThat(editions.notices(current().hash()).getFirst()).satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(Kind.DOCUMENT_REPLACED);
            assertThat(notice.arguments()).containsExactly("901-QĐ/TW", "902-QĐ/TW");
            assertThat(notice.document()).isEqualTo(new DocumentKey("902-QĐ/TW 2026"));
        });
        var card = shelf.module(MODULE).orElseThrow();
        assertThat(card.inForce()).isFalse();
        assertThat(card.year()).isEqualTo(2020);
        assertThat(card.replacedBy()).isNotNull();
    }

    @Test
    void servesReadersWhileTheFolderIsReadAgain() throws Exception {
        desk.reload();
        var hash = current().hash();
        var ended = new AtomicBoolean();
        try (var pool = Executors.newFixedThreadPool(2)) {
            var signedIn = SecurityContextHolder.getContext();
            Callable<Integer> read = () -> {
                SecurityContextHolder.setContext(signedIn);
                int times = 0;
                while (!ended.get()) {
                    assertThat(editions.text(hash).sections()).hasSize(4);
                    assertThat(shelf.search("chi bộ", LibraryFilter.ALL).isEmpty())
                            .isFalse();
                    times++;
                }
                return times;
            };
            var readers = List.of(pool.submit(read), pool.submit(read));
            for (int i = 0; i < 5; i++) {
                change("Chữ lần " + i + ".", false);
            }
            ended.set(true);
            for (var reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
        assertThat(current().number()).isEqualTo(6);
    }

    @Test
    void twoNodesThatStartAtOncePublishAModuleOnce() throws Exception {
        List<Checked> modules = ContentFolder.read(content).modules();
        try (var pool = Executors.newFixedThreadPool(4)) {
            Callable<Integer> node = () -> publishing.publishFirst(modules);
            var nodes = pool.invokeAll(Collections.nCopies(4, node));
            int published = 0;
            for (var started : nodes) {
                published += started.get();
            }
            assertThat(published).isEqualTo(1);
        }
        assertThat(editions.ofModule(MODULE)).hasSize(1);
    }

    @Test
    void noticesWhatAnotherNodeHasDone() {
        desk.reload();
        jdbc.sql("UPDATE edition SET state = 'APPROVED' WHERE module = :module")
                .param("module", MODULE)
                .update();
        jdbc.sql("UPDATE catalogue_version SET version = version + 1").update();
        assertThat(current().state()).isEqualTo(EditionState.CHECKED);
        shelves.noticeOtherNodes();
        assertThat(current().state()).isEqualTo(EditionState.APPROVED);
    }

    @Test
    void verifyFindsAnEditionThatWasTamperedWith() {
        desk.reload();
        assertThat(verification.verify().faults()).isEmpty();
        jdbc.sql("UPDATE edition_file SET content = 'khác' WHERE path = 'module.md' AND edition = :hash")
                .param("hash", current().hash().value())
                .update();
        assertThat(verification.verify().faults())
                .singleElement()
                .asString()
                .contains(MODULE, current().hash().value());
    }

    private void change(String text, boolean minor) {
        module.section("mo-dau", text).write(content);
        desk.reload();
        var waiting = desk.state().waiting().getFirst();
        desk.publish(MODULE, waiting.hash(), minor, "Sửa mục mở đầu");
    }

    private Edition current() {
        return editions.current(MODULE).orElseThrow();
    }

    private List<String> keys() {
        return current().sections().stream().map(EditionSection::readingKey).toList();
    }

    private DeskState.ModuleEditions ofDesk() {
        return desk.state().modules().stream()
                .filter(each -> each.module().equals(MODULE))
                .findFirst()
                .orElseThrow();
    }
}
