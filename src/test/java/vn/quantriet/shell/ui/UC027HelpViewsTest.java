package vn.quantriet.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessRoutes;
import vn.quantriet.access.TestPeople;
import vn.quantriet.shared.Languages;
import vn.quantriet.shell.ShellRoutes;
import vn.quantriet.shell.help.Guide;

/** The guide in the portal: open to everybody, the page that fits first, words to search for. */
@PortalTest
class UC027HelpViewsTest extends SpringBrowserlessTest {

    @Autowired
    TestPeople people;

    @Autowired
    Guide guide;

    @AfterEach
    void cleanUp() {
        people.removeAll();
    }

    private void open(String location) {
        var parts = location.split("\\?", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length > 1 ? parts[1] : ""));
    }

    private void signIn(String office) {
        var unit = people.unit("Đơn vị thử");
        var member = people.member(unit, "Phạm Thị Hạnh");
        if (!office.isEmpty()) {
            people.office(member, unit, office);
        }
        people.signIn(people.account(member));
    }

    private String headline() {
        return $(H1.class).single().getElement().getTextRecursively();
    }

    private List<String> rows() {
        return $(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("qt-row"))
                .map(Anchor::getHref)
                .toList();
    }

    private List<String> chips() {
        return $(Span.class).withText("Dành cho đồng chí").all().stream()
                .map(Component::getParent)
                .map(parent -> ((Anchor) parent.orElseThrow()).getHref())
                .toList();
    }

    /** BR-027-6 */
    @ParameterizedTest
    @ValueSource(strings = {"dang-vien", "bi-thu-chi-bo", "cap-uy", "bien-soan", "quan-tri"})
    void everyPageOpensWithoutSigningIn(String name) {
        people.signOut();
        open(ShellRoutes.HELP + "/" + name);
        var page = guide.page(name).orElseThrow();
        assertThat(headline()).isEqualTo(page.title());
        assertThat(words($(Html.class).single().getElement().getProperty("innerHTML")))
                .isEqualTo(words(page.html()));
        assertThat(contents())
                .hasSameSizeAs(
                        page.passages().stream().filter(p -> p.rank() == 2).toList());
        assertThat($(Anchor.class).withText("Đăng nhập").single().getHref()).isEqualTo(AccessRoutes.SIGN_IN);
    }

    private static String words(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    private List<String> contents() {
        return $(Nav.class).all().stream()
                .filter(nav -> nav.hasClassName("qt-help-contents"))
                .flatMap(nav -> $(Anchor.class, nav).all().stream())
                .map(Anchor::getHref)
                .toList();
    }

    /** BR-027-6 */
    @Test
    void aStrangerSeesTheFirstPageAndThatNoneIsHisOwn() {
        people.signOut();
        open(ShellRoutes.HELP);
        assertThat(headline()).isEqualTo("Đồng chí cần làm việc gì?");
        assertThat(rows()).hasSize(5).first().isEqualTo("/huong-dan/dang-vien");
        assertThat(chips()).isEmpty();
        assertThat($(MenuBar.class).all()).isEmpty();
    }

    @Test
    void someoneSignedInIsNotAskedToSignIn() {
        signIn("");
        open(ShellRoutes.HELP);
        assertThat($(Anchor.class).withText("Đăng nhập").exists()).isFalse();
    }

    /** BR-027-7 */
    @ParameterizedTest
    @CsvSource({
        "'', dang-vien",
        "bi-thu, bi-thu-chi-bo",
        "pho-bi-thu, bi-thu-chi-bo",
        "chi-uy-vien, bi-thu-chi-bo",
        "bi-thu-dang-bo, cap-uy",
        "can-bo-dang-uy, cap-uy",
        "dang-uy-vien, cap-uy",
        "theo-doi, cap-uy",
        "bien-soan, bien-soan",
        "tham-dinh, bien-soan",
        "kiem-tra, quan-tri",
        "quan-tri, quan-tri"
    })
    void thePageThatFitsStandsFirst(String office, String page) {
        signIn(office);
        open(ShellRoutes.HELP);
        assertThat(rows().getFirst()).isEqualTo("/huong-dan/" + page);
        assertThat(chips())
                .containsExactlyElementsOf(Stream.of(page, "dang-vien")
                        .distinct()
                        .map(name -> "/huong-dan/" + name)
                        .toList());
    }

    /** BR-027-7 */
    @Test
    void anAdministratorWhoIsNoMemberIsNotOfferedTheMembersPageFirst() {
        people.signIn(people.administrator("quan.tri.thu"));
        open(ShellRoutes.HELP);
        assertThat(rows().getFirst()).isEqualTo("/huong-dan/quan-tri");
        assertThat(chips()).doesNotContain("/huong-dan/dang-vien");
    }

    /** BR-027-5 */
    @Test
    void findsByTheWordsInTheAddress() {
        open(ShellRoutes.HELP + "?tim=quen+mat+khau");
        assertThat(headline()).contains("“quen mat khau”");
        assertThat(rows().getFirst()).isEqualTo("/huong-dan#quên-mật-khẩu");
        assertThat($(TextField.class).single().getValue()).isEqualTo("quen mat khau");
    }

    /** BR-027-5 */
    @Test
    void saysWhatToTryWhenNothingIsFound() {
        open(ShellRoutes.HELP);
        test($(TextField.class).single()).setValue("xyzxyz");
        assertThat(headline()).isEqualTo("Hướng dẫn không có “xyzxyz”");
        assertThat($(H2.class).withText("Chưa có chỗ nào khớp").exists()).isTrue();
        test($(TextField.class).single()).setValue("");
        assertThat(rows()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"khong-co", "README", "dang-vien.md", "..%2F..%2Fapplication.yml"})
    void anUnknownPageIsNotFound(String name) {
        navigate(ShellRoutes.HELP + "/" + name, NotFoundView.class);
        assertThat(headline()).isEqualTo("Không tìm thấy trang này");
    }

    /** BR-027-8 */
    @Test
    void theSignInPageLeadsToIt() {
        people.signOut();
        open(AccessRoutes.SIGN_IN);
        assertThat($(Anchor.class).withText("Trợ giúp").single().getHref()).isEqualTo(ShellRoutes.HELP);
    }

    /** BR-027-8 */
    @Test
    void theMenuAndThePersonalPlaceLeadToIt() {
        signIn("");
        navigate(OwnView.class);
        assertThat($(RouterLink.class).all().stream()
                        .filter(link -> link.getHref().equals(ShellRoutes.HELP))
                        .count())
                .as("side bar and rows of the phone")
                .isEqualTo(2);
    }

    /** BR-027-9 */
    @Test
    void tellsAnEnglishReaderThatItIsVietnamese() {
        UI.getCurrent().setLocale(Languages.ENGLISH);
        open(ShellRoutes.HELP + "/dang-vien");
        assertThat($(HelpLanguageNote.class).single().getText()).contains("in Vietnamese only");
        UI.getCurrent().setLocale(Languages.VIETNAMESE);
        open(ShellRoutes.HELP);
        assertThat($(HelpLanguageNote.class).all()).isEmpty();
    }
}
