package vn.quantriet.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What we ship is without fault, and everything it points to is there. */
class ShippedContentTest {

    private static final Pattern CITATION =
            Pattern.compile("<a class=\"qt-cite\" href=\"/van-ban/([^\"]+)\" data-document=\"([^\"]+)\"");
    private static final Pattern TERM = Pattern.compile("<dfn class=\"qt-term\" data-term=\"([^\"]+)\"");
    private static final Pattern ADDRESS = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");
    private static final Pattern PARAGRAPH = Pattern.compile("data-paragraph=\"(\\d+)\"");

    private final ReadContent content = ContentFolder.read(Path.of("content"));

    @Test
    void hasNoFault() {
        assertThat(content.faults()).isEmpty();
        assertThat(content.broken()).isEmpty();
        assertThat(content.modules())
                .extracting(checked -> checked.module().key())
                .containsExactly("57-nq-tw", "68-nq-tw", "144-qd-tw", "12-nq-tw-khoa-xi");
    }

    @Test
    void holdsWholeModules() {
        assertThat(content.modules()).allSatisfy(checked -> {
            var module = checked.module();
            assertThat(module.sections()).hasSizeBetween(4, 8);
            assertThat(module.introduction()).isNotBlank();
            assertThat(module.summaryText()).isNotBlank();
            assertThat(module.glossary()).hasSizeBetween(6, 15);
            assertThat(module.questionCount()).isPositive();
            assertThat(module.sections())
                    .anySatisfy(section -> assertThat(section.html()).contains("<section class=\"qt-discuss\">"));
        });
    }

    @Test
    void pointsOnlyToWhatIsThere() {
        for (var checked : content.modules()) {
            var module = checked.module();
            var slugs = module.glossary().stream().map(GlossaryTerm::slug).collect(Collectors.toSet());
            var met = new HashSet<String>();
            for (var section : module.sections()) {
                for (var citation : all(CITATION, section.html())) {
                    var document =
                            content.register().findBySlug(citation.group(1)).orElseThrow();
                    assertThat(document.key().value()).isEqualTo(citation.group(2));
                    assertThat(section.cited()).contains(document.key());
                }
                all(TERM, section.html()).forEach(term -> met.add(term.group(1)));
                for (var address : all(ADDRESS, section.html())) {
                    assertThat(resolves(address.group(1), module))
                            .as(address.group(1))
                            .isTrue();
                }
            }
            assertThat(slugs).containsAll(met);
            assertThat(module.head().documents())
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(content.register().find(key)).isPresent());
        }
    }

    @Test
    void numbersTheParagraphsWithoutGap() {
        for (var checked : content.modules()) {
            for (var section : checked.module().sections()) {
                var numbers = all(PARAGRAPH, section.html()).stream()
                        .map(match -> Integer.parseInt(match.group(1)))
                        .toList();
                assertThat(numbers).hasSize(section.paragraphs());
                for (var at = 0; at < numbers.size(); at++) {
                    assertThat(numbers.get(at)).isEqualTo(at + 1);
                }
            }
        }
    }

    @Test
    void readsTheSameAgainFromAnEdition() {
        for (var checked : content.modules()) {
            assertThat(ModuleReader.read(checked.source(), content.register())).isEqualTo(checked.module());
            assertThat(checked.source().hash()).matches("[0-9a-f]{64}");
        }
        assertThat(ContentFolder.read(Path.of("content")).modules())
                .extracting(checked -> checked.source().hash())
                .isEqualTo(content.modules().stream()
                        .map(checked -> checked.source().hash())
                        .toList());
    }

    private boolean resolves(String address, StudyModule module) {
        if (address.startsWith("/van-ban/")) {
            return content.register()
                    .findBySlug(address.substring("/van-ban/".length()))
                    .isPresent();
        }
        if (address.startsWith("/hoc/")) {
            return module.sections().stream()
                    .anyMatch(section -> address.equals("/hoc/" + module.key() + "/" + section.tag()));
        }
        return Set.of("http", "https").contains(address.split(":", 2)[0])
                || module.images().contains(address.replace("images/", ""));
    }

    private static List<MatchResult> all(Pattern pattern, String html) {
        return pattern.matcher(html).results().toList();
    }
}
