package vn.quantriet.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quantriet.PortalTest;
import vn.quantriet.access.TestPeople;
import vn.quantriet.catalogue.content.DocumentKey;

/** The library with the shipped modules, as a member meets it. */
@PortalTest
class UC017LibraryViewsTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    Library library;

    @BeforeEach
    void aMember() {
        people.signIn(people.account(people.member(people.unit("Chi bộ thử"), "Phạm Thị Hạnh")));
    }

    @AfterEach
    void cleanUp() {
        people.removeAll();
    }

    private void open(String location) {
        var parts = location.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private String headline() {
        return $(H1.class).single().getElement().getTextRecursively();
    }

    private List<String> hrefs() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }

    private List<String> texts() {
        return $(Component.class).all().stream()
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isBlank())
                .toList();
    }

    @Test
    void showsEveryModuleAsACardInTheOrderOfTheLibrary() {
        open(CatalogueRoutes.LIBRARY);

        assertThat(headline()).isEqualTo("4 chuyên đề để học");
        assertThat($(Article.class).all()).hasSize(4);
        assertThat(hrefs().stream().filter(href -> href.startsWith("thu-vien/")).toList())
                .startsWith("thu-vien/57-nq-tw");
        assertThat(texts()).contains("○ Chưa đọc", "Tài liệu tham khảo, chưa thẩm định");
    }

    @Test
    void filtersByWhatStandsInTheAddress() {
        open(CatalogueRoutes.LIBRARY + "?loai=history");

        assertThat(headline()).isEqualTo("1 chuyên đề đúng với điều đã chọn");
        assertThat(hrefs()).contains("thu-vien/12-nq-tw-khoa-xi").doesNotContain("thu-vien/57-nq-tw");

        open(CatalogueRoutes.LIBRARY + "?nam=1999&kieu=danh-sach");
        assertThat($(H2.class)
                        .withText("Không có chuyên đề nào đúng với điều đã chọn")
                        .exists())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nq 57", "57-NQ/TW", "57 nq tw", "nghi quyet so 57"})
    void findsAModuleByItsNumberInAnySpelling(String words) {
        var found = library.search(words, LibraryFilter.ALL);

        assertThat(found.modules().getFirst().card().module()).isEqualTo("57-nq-tw");
        assertThat(found.documents().getFirst().document().number()).isEqualTo("57-NQ/TW");
    }

    @Test
    void marksWhatWasFoundInSections() {
        open(CatalogueRoutes.LIBRARY + "?tim=kinh+te+so");

        assertThat(headline()).startsWith("Tìm thấy").endsWith("“kinh te so”");
        assertThat(hrefs()).anyMatch(href -> href.startsWith("hoc/57-nq-tw/"));
        assertThat($(Span.class).all().stream()
                        .flatMap(span -> span.getElement().getChildren())
                        .filter(part -> !part.isTextNode() && part.getTag().equals("mark"))
                        .map(part -> part.getText().toLowerCase(Locale.ROOT)))
                .contains("kinh");
    }

    @Test
    void saysWhatToTryWhenNothingIsFound() {
        open(CatalogueRoutes.LIBRARY + "?tim=xyzxyz");

        assertThat(headline()).isEqualTo("Không tìm thấy “xyzxyz”");
        assertThat($(H2.class).withText("Chưa có chỗ nào khớp").exists()).isTrue();
    }

    @Test
    void showsAModuleWithItsSummarySectionsAndDocuments() {
        open(CatalogueRoutes.module("57-nq-tw"));

        assertThat(headline()).startsWith("Nghị quyết số 57-NQ/TW về đột phá");
        assertThat(texts()).contains("Bắt đầu học", "Tóm tắt", "Quan điểm chỉ đạo");
        assertThat(hrefs())
                .contains(
                        "hoc/57-nq-tw",
                        "hoc/57-nq-tw/quan-diem",
                        CatalogueRoutes.document(new DocumentKey("57-NQ/TW 2024")));
    }

    @Test
    void everyModuleAndDocumentOpens() {
        for (var card : library.modules(LibraryFilter.ALL)) {
            open(CatalogueRoutes.module(card.module()));
            assertThat(headline()).isEqualTo(card.edition().title());
        }
        var documents = library.documents("");
        assertThat(documents).hasSizeGreaterThan(40);
        for (var document : documents) {
            open(CatalogueRoutes.document(document.key()));
            assertThat(headline()).as(document.key().value()).isNotBlank().doesNotContain("Không");
            assertThat(texts()).contains("Thông tin văn bản");
        }
    }

    @Test
    void saysOfADocumentWhatIsUnchecked() {
        open(CatalogueRoutes.document(new DocumentKey("14-NQ/TW 2007")));

        assertThat(headline()).isEqualTo("Nghị quyết số 14-NQ/TW");
        assertThat(texts()).contains("chưa đối chiếu được");
    }

    @ParameterizedTest
    @ValueSource(strings = {"thu-vien/khong-co", "van-ban/khong-co", "thu-vien/khong-co/thay-doi", "thu-vien/..%2F57"})
    void anUnknownAddressEndsOnAPageThatSaysSo(String location) {
        open(location);

        assertThat($(Article.class).all()).isEmpty();
        assertThat($(H1.class).exists()).isTrue();
        assertThat(headline()).doesNotContain("57");
    }

    @Test
    void saysThatAModuleWithOneEditionHasNoChangesYet() {
        open(CatalogueRoutes.changes("57-nq-tw"));

        assertThat(headline()).isEqualTo("Chuyên đề này mới có một bản");
    }
}
