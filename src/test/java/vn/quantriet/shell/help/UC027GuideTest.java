package vn.quantriet.shell.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guide as it is packaged: true to the screens, whole, and found by its words. */
class UC027GuideTest {

    private static final Path FOLDER = Path.of("src/docs/huong-dan");
    private static final Pattern LABEL = Pattern.compile("\\*\\*(.+?)\\*\\*", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
    private static final ScreenWords SCREEN = new ScreenWords();
    private static final Guide GUIDE = new Guide();

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().toList().stream();
        }
    }

    static Stream<GuidePage> pages() {
        return Stream.concat(Stream.of(GUIDE.first()), GUIDE.further().stream());
    }

    /** BR-027-1 */
    @Test
    void everyFileIsAPage() throws IOException {
        var names = files().map(file -> file.getFileName().toString().replace(".md", ""))
                .map(Guide::nameOf)
                .toList();
        assertThat(pages().map(GuidePage::name)).containsExactlyInAnyOrderElementsOf(names);
    }

    /** BR-027-2 */
    @ParameterizedTest
    @MethodSource("files")
    void everyLabelInItStandsOnAScreen(Path file) throws IOException {
        var labels = LABEL.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(labels).isNotEmpty().allMatch(SCREEN::have);
    }

    /** BR-027-2: else the test above could not fail. */
    @ParameterizedTest
    @ValueSource(strings = {"Bấm vào đây đi", "Đăng nhập nhanh", "Lưu và gửi", "Tôi"})
    void aLabelThatNoScreenHasIsNoticed(String label) {
        assertThat(SCREEN.have(label)).isFalse();
    }

    /** BR-027-3 */
    @ParameterizedTest
    @MethodSource("pages")
    void noLinkIsDead(GuidePage page) {
        var links = Jsoup.parseBodyFragment(page.html()).select("a");
        assertThat(links)
                .allSatisfy(link -> assertThat(leadsSomewhere(link.attr("href")))
                        .as(link.outerHtml())
                        .isTrue());
    }

    private static boolean leadsSomewhere(String href) {
        if (!href.startsWith("/huong-dan")) {
            return false;
        }
        var address = URI.create(href);
        var name = address.getPath().replaceFirst("^/huong-dan/?", "");
        var page = name.isEmpty() ? GUIDE.first() : GUIDE.page(name).orElse(null);
        return page != null
                && (address.getFragment() == null
                        || page.passages().stream()
                                .anyMatch(passage -> passage.anchor().equals(address.getFragment())));
    }

    /** BR-027-3: a Git web page follows the same links. */
    @ParameterizedTest
    @MethodSource("files")
    void linksAreFilesOfTheSameFolder(Path file) throws IOException {
        var links = LINK.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1).replaceFirst("#.*", ""))
                .filter(link -> !link.isEmpty())
                .toList();
        assertThat(links).allSatisfy(link -> assertThat(FOLDER.resolve(link)).isRegularFile());
    }

    /** BR-027-4 */
    @ParameterizedTest
    @MethodSource("pages")
    void headingsStandInOrderAndEachHasItsOwnName(GuidePage page) {
        var passages = page.passages();
        assertThat(passages).extracting(GuidePage.Passage::anchor).doesNotHaveDuplicates();
        assertThat(passages.getFirst().rank()).isEqualTo(2);
        assertThat(passages).allMatch(passage -> passage.rank() == 2 || passage.rank() == 3);
        assertThat(Jsoup.parseBodyFragment(page.html()).select("h2, h3").eachAttr("id"))
                .containsExactlyElementsOf(
                        passages.stream().map(GuidePage.Passage::anchor).toList());
    }

    /** Nobody's words are put into his mouth. */
    @ParameterizedTest
    @MethodSource("pages")
    void quotesNothing(GuidePage page) {
        assertThat(page.html()).doesNotContain("<blockquote", "“");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vì sao là 36,67% | vì-sao-là-3667",
                "Cỡ chữ (màu nền) | cỡ-chữ-màu-nền",
                "Đọc chuyên đề | đọc-chuyên-đề"
            })
    void namesHeadingsAsGitPagesDo(String heading, String anchor) {
        assertThat(GuideText.anchor(heading)).isEqualTo(anchor);
    }

    /** BR-027-5 */
    @ParameterizedTest
    @ValueSource(strings = {"quên mật khẩu", "quen mat khau", "QUÊN  mật khẩu", "khẩu quên mật"})
    void findsPassagesByWordsWithoutDiacritics(String words) {
        var hits = GUIDE.find(words);
        assertThat(hits.getFirst().passage().heading()).isEqualTo("Quên mật khẩu");
        assertThat(hits.getFirst().page().name()).isEmpty();
    }

    /** BR-027-5 */
    @Test
    void showsTheWordAsItIsWritten() {
        var hit = GUIDE.find("niem phong").getFirst();
        assertThat(hit.found()).isEqualTo("niêm phong");
        assertThat(hit.before() + hit.found() + hit.after()).contains("các dòng mới được niêm phong thành một chuỗi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "xyzxyz", "%_'\"<script>", "\u0301", "( [ * + ?"})
    void otherwiseFindsNothing(String words) {
        assertThat(GUIDE.find(words)).isEmpty();
    }

    @Test
    void letsNoForeignHtmlThrough() {
        var page = GuideText.read(
                "thu",
                "# Thử\n\nMột đoạn.\n\n<script>alert(1)</script>\n\n"
                        + "[a](javascript:alert(1)) [b](https://example.org) ## x\n");
        assertThat(page.html()).doesNotContain("<script", "javascript:", "example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Không có tiêu đề", "# Chỉ có tiêu đề", "## Sai bậc\n\nMột đoạn."})
    void aPageWithoutTitleAndLeadIsRefusedAtTheStart(String text) {
        assertThatThrownBy(() -> GuideText.read("thu", text)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysInTheFirstParagraphForWhomAPageIs() {
        assertThat(pages().map(GuidePage::lead))
                .allMatch(lead -> List.of(lead.split(" ")).size() < 45);
    }
}
