package vn.quantriet.catalogue.content;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.quantriet.catalogue.content.SmallContent.MODULE;
import static vn.quantriet.catalogue.content.SmallContent.section;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault that the checker knows really occurs, once, in the right file and line (BR-016-1, BR-016-2). */
class UC016FaultsTest {

    private static final String HEAD = MODULE + "module.md";
    private static final String FIRST = MODULE + "01-mot.md";
    private static final String GLOSSARY = MODULE + "glossary.md";
    private static final String GIFT = MODULE + "questions.gift";
    private static final String YAML = MODULE + "questions.yaml";
    private static final String REGISTER = "documents.yaml";

    @TempDir
    private Path folder;

    record Case(FaultCode code, String file, int line, Consumer<SmallContent> spoil) {
        @Override
        public String toString() {
            return code + " in " + file;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                fault(
                        FaultCode.FOLDER_MISSING,
                        "modules",
                        1,
                        content -> deleteAll(content.folder().resolve("modules"))),
                fault(FaultCode.FILE_MISSING, REGISTER, 1, content -> content.delete(REGISTER)),
                fault(FaultCode.FILE_MISSING, HEAD, 1, content -> content.delete(HEAD)),
                fault(FaultCode.FILE_MISSING, YAML, 1, content -> content.delete(YAML)),
                fault(
                        FaultCode.FILE_UNEXPECTED,
                        MODULE + "ghi-chu.docx",
                        1,
                        content -> content.write(MODULE + "ghi-chu.docx", "x")),
                fault(FaultCode.FILE_UNEXPECTED, "modules/tep.md", 1, content -> content.write("modules/tep.md", "x")),
                fault(
                        FaultCode.FILE_UNEXPECTED,
                        MODULE + "video",
                        1,
                        content -> content.write(MODULE + "video/a.md", "x")),
                fault(
                        FaultCode.FILE_NAME,
                        MODULE + "05-Năm.md",
                        1,
                        content -> content.write(MODULE + "05-Năm.md", "x")),
                fault(
                        FaultCode.FILE_NAME,
                        "modules/Mẫu 2",
                        1,
                        content -> content.write("modules/Mẫu 2/module.md", "x")),
                fault(
                        FaultCode.FILE_NOT_UTF8,
                        FIRST,
                        7,
                        content -> content.write(FIRST, latin(section("Mot", "mot", "L.\nCaf\u00E9.")))),
                fault(FaultCode.FILE_TOO_BIG, FIRST, 1, content -> content.addToFirstSection("x ".repeat(600_000))),
                fault(FaultCode.FILES_TOO_MANY, MODULE + "images", 1, content -> {
                    for (var n = 0; n < 200; n++) {
                        content.write(MODULE + "images/a%d.png".formatted(n), SmallContent.PNG);
                    }
                }),
                fault(FaultCode.MODULE_TOO_BIG, "modules/mau", 1, content -> {
                    for (var n = 0; n < 11; n++) {
                        content.write(MODULE + "images/z%d.png".formatted(n), Arrays.copyOf(SmallContent.PNG, 2 << 20));
                    }
                }),
                fault(
                        FaultCode.SYMBOLIC_LINK,
                        GLOSSARY,
                        1,
                        content -> content.delete(GLOSSARY).link(GLOSSARY, Path.of("/etc/passwd"))),
                fault(FaultCode.HIDDEN_CHARACTER, FIRST, 11, content -> content.addToFirstSection("Lời\u202E ngược.")),
                fault(FaultCode.SECRECY_MARK, FIRST, 11, content -> content.addToFirstSection("**TUYỆT MẬT**")),
                fault(FaultCode.FRONT_MATTER_MISSING, FIRST, 1, content -> content.write(FIRST, "Lời.\n")),
                fault(
                        FaultCode.FRONT_MATTER_MISSING,
                        FIRST,
                        1,
                        content -> content.write(FIRST, "---\ntitle: a\n\nLời.\n")),
                fault(FaultCode.YAML_BROKEN, HEAD, 3, content -> content.replace(HEAD, "\"Mẫu\"", "Mẫu: một")),
                fault(
                        FaultCode.YAML_BROKEN,
                        REGISTER,
                        15,
                        content -> content.replace(REGISTER, "date: \"2025-05-04\"", "date: \"2025-05-04")),
                fault(
                        FaultCode.YAML_TOO_DEEP,
                        HEAD,
                        8,
                        content -> content.replace(HEAD, "\"Đảng viên\"", "[[[[[[[[x]]]]]]]]")),
                fault(FaultCode.YAML_NOT_PLAIN, HEAD, 8, content -> content.replace(HEAD, "\"Đảng viên\"", "&a x")),
                fault(
                        FaultCode.YAML_SHAPE,
                        REGISTER,
                        13,
                        content -> content.replace(
                                REGISTER, "- number: \"68-NQ/TW\"", "- \"lạc\"\n- number: \"68-NQ/TW\"")),
                fault(
                        FaultCode.FIELD_TWICE,
                        HEAD,
                        3,
                        content ->
                                content.replace(HEAD, "short-title: \"Mẫu\"", "title: \"Hai\"\nshort-title: \"Mẫu\"")),
                fault(
                        FaultCode.FIELD_UNKNOWN,
                        HEAD,
                        8,
                        content -> content.replace(HEAD, "audience", "audiance: \"x\"\naudience")),
                fault(
                        FaultCode.FIELD_UNKNOWN,
                        REGISTER,
                        12,
                        content -> content.replace(
                                REGISTER, "      grade: press", "      grade: press\n      rank: \"1\"")),
                fault(
                        FaultCode.FIELD_MISSING,
                        HEAD,
                        2,
                        content -> content.replace(HEAD, "audience: \"Đảng viên\"\n", "")),
                fault(FaultCode.FIELD_MISSING, HEAD, 3, content -> content.replace(HEAD, "\"Mẫu\"", "\"\"")),
                fault(
                        FaultCode.FIELD_MISSING,
                        REGISTER,
                        13,
                        content -> content.replace(
                                REGISTER,
                                "  kind: nghi-quyet\n  status: in-force\n  replaces",
                                "  status: in-force\n  replaces")),
                fault(FaultCode.FIELD_NOT_TEXT, HEAD, 8, content -> content.replace(HEAD, "\"Đảng viên\"", "[\"a\"]")),
                fault(
                        FaultCode.FIELD_NOT_LIST,
                        HEAD,
                        4,
                        content -> content.replace(
                                HEAD,
                                "documents:\n  - \"57-NQ/TW 2024\"\n  - \"68-NQ/TW 2025\"",
                                "documents: \"57-NQ/TW 2024\"")),
                fault(
                        FaultCode.FIELD_NOT_YES_NO,
                        HEAD,
                        10,
                        content -> content.replace(HEAD, "graded: true", "graded: có")),
                fault(FaultCode.FIELD_NOT_NUMBER, HEAD, 11, content -> content.replace(HEAD, "order: 1", "order: đầu")),
                fault(
                        FaultCode.FIELD_NOT_DATE,
                        REGISTER,
                        26,
                        content -> content.replace(
                                REGISTER, "in-force-from: \"2017-06-03\"", "in-force-from: \"03/06/2017\"")),
                fault(FaultCode.FIELD_NOT_DATE, YAML, 6, content -> content.replace(YAML, "2026-11-24", "2026-02-30")),
                fault(FaultCode.FIELD_NOT_NAME, FIRST, 3, content -> content.replace(FIRST, "tag: mot", "tag: Mot")),
                fault(
                        FaultCode.FIELD_VALUE,
                        REGISTER,
                        11,
                        content -> content.replace(REGISTER, "grade: press", "grade: báo")),
                fault(FaultCode.FIELD_VALUE, HEAD, 7, content -> content.replace(HEAD, "kind: study", "kind: hoc")),
                fault(
                        FaultCode.DATES_REVERSED,
                        REGISTER,
                        27,
                        content -> content.replace(
                                REGISTER, "in-force-until: \"2025-05-04\"", "in-force-until: \"2015-05-04\"")),
                fault(
                        FaultCode.DOCUMENT_UNKNOWN,
                        HEAD,
                        6,
                        content -> content.replace(HEAD, "68-NQ/TW 2025", "86-NQ/TW 2025")),
                fault(
                        FaultCode.DOCUMENT_UNKNOWN,
                        FIRST,
                        6,
                        content -> content.replace(FIRST, "{57-NQ/TW 2024}", "{57-NQ/TW 2025}")),
                fault(
                        FaultCode.DOCUMENT_UNKNOWN,
                        YAML,
                        4,
                        content -> content.replace(YAML, "57-NQ/TW 2024 §II", "59-NQ/TW 2024 §II")),
                fault(
                        FaultCode.DOCUMENT_UNKNOWN,
                        REGISTER,
                        19,
                        content -> content.replace(REGISTER, "10-NQ/TW 2017", "10-NQ/TW 2018")
                                .replace(REGISTER, "replaced-by: \"68-NQ/TW 2025\"", "replaced-by: \"\"")),
                fault(
                        FaultCode.DOCUMENT_AMBIGUOUS,
                        FIRST,
                        11,
                        content -> content.write(REGISTER, content.text(REGISTER) + twins())
                                .addToFirstSection("Hai văn bản {01-KL/TW 2021}.")),
                fault(
                        FaultCode.DOCUMENT_TWICE,
                        REGISTER,
                        29,
                        content -> content.write(
                                REGISTER,
                                content.text(REGISTER)
                                        + "- number: \"57-NQ/TW\"\n  date: \"2024-12-22\"\n  body: \"Bộ Chính trị\"\n  kind: nghi-quyet\n  status: in-force\n")),
                fault(
                        FaultCode.DOCUMENT_LISTED_TWICE,
                        HEAD,
                        6,
                        content -> content.replace(HEAD, "68-NQ/TW 2025", "57-NQ/TW 2024")),
                fault(
                        FaultCode.DOCUMENT_RELATION,
                        REGISTER,
                        18,
                        content -> content.replace(REGISTER, "replaced-by: \"68-NQ/TW 2025\"", "replaced-by: \"\"")),
                fault(
                        FaultCode.DOCUMENT_RELATION,
                        REGISTER,
                        26,
                        content -> content.replace(REGISTER, "  replaces:\n    - \"10-NQ/TW 2017\"\n", "")),
                fault(
                        FaultCode.CITATION_BROKEN,
                        FIRST,
                        11,
                        content -> content.addToFirstSection("Lời {57-NQ/TW 2024 §II.")),
                fault(
                        FaultCode.CITATION_BROKEN,
                        FIRST,
                        11,
                        content -> content.addToFirstSection("Lời [đây {57-NQ/TW 2024}](https://example.org).")),
                fault(
                        FaultCode.ADDRESS_WRONG,
                        REGISTER,
                        7,
                        content -> content.replace(REGISTER, "https://example.org/57", "www.example.org")),
                fault(
                        FaultCode.ADDRESS_WRONG,
                        REGISTER,
                        10,
                        content -> content.replace(REGISTER, "https://example.org/bao", "javascript://x")),
                fault(
                        FaultCode.SECTION_COUNT,
                        HEAD,
                        1,
                        content -> content.delete(MODULE + "03-ba.md")
                                .delete(MODULE + "02-hai.md")
                                .replace(MODULE + "04-bon.md", "tag: bon", "tag: ba")
                                .write(MODULE + "02-hai.md", section("Hai", "hai", "Lời."))
                                .write(MODULE + "03-ba.md", content.text(MODULE + "04-bon.md"))
                                .delete(MODULE + "04-bon.md")
                                .replace(YAML, "tag: bon", "tag: ba")),
                fault(
                        FaultCode.SECTION_NUMBER,
                        MODULE + "05-bon.md",
                        1,
                        content -> content.write(MODULE + "05-bon.md", content.text(MODULE + "04-bon.md"))
                                .delete(MODULE + "04-bon.md")),
                fault(FaultCode.SECTION_EMPTY, FIRST, 1, content -> content.write(FIRST, section("Một", "mot", ""))),
                fault(
                        FaultCode.TAG_TWICE,
                        MODULE + "05-nam.md",
                        3,
                        content -> content.write(MODULE + "05-nam.md", section("Năm", "mot", "Lời."))),
                fault(FaultCode.SUMMARY_MISSING, HEAD, 1, content -> content.replace(HEAD, "## Tóm tắt", "## Tóm lại")),
                fault(
                        FaultCode.DISCUSSION_MISSING,
                        HEAD,
                        1,
                        content -> content.replace(MODULE + "04-bon.md", "Liên hệ chi bộ", "Câu hỏi")),
                fault(
                        FaultCode.DISCUSSION_EMPTY,
                        MODULE + "04-bon.md",
                        8,
                        content -> content.replace(MODULE + "04-bon.md", "- Việc gì?", "Việc gì?")),
                fault(FaultCode.MINUTES_WRONG, HEAD, 9, content -> content.replace(HEAD, "minutes: 1", "minutes: 7")),
                fault(
                        FaultCode.GLOSSARY_ENTRY,
                        GLOSSARY,
                        3,
                        content -> content.write(GLOSSARY, content.text(GLOSSARY) + "- HDI: chỉ số.\n")),
                fault(
                        FaultCode.GLOSSARY_TWICE,
                        GLOSSARY,
                        3,
                        content -> content.write(GLOSSARY, content.text(GLOSSARY) + "- **gdp**: lại nữa.\n")),
                fault(FaultCode.GLOSSARY_TOO_LONG, GLOSSARY, 101, content -> content.write(GLOSSARY, manyTerms())),
                fault(FaultCode.HEADING_LEVEL, FIRST, 11, content -> content.addToFirstSection("# Tiêu đề")),
                fault(FaultCode.HEADING_LEVEL, FIRST, 11, content -> content.addToFirstSection("#### Tiêu đề")),
                fault(FaultCode.HTML_NOT_ALLOWED, FIRST, 12, content -> content.addToFirstSection("Lời\ncó <b>mã.")),
                fault(
                        FaultCode.HTML_NOT_ALLOWED,
                        GLOSSARY,
                        2,
                        content -> content.replace(GLOSSARY, "tổng sản phẩm", "<i>tổng")),
                fault(
                        FaultCode.NESTING_TOO_DEEP,
                        FIRST,
                        11,
                        content -> content.addToFirstSection("> ".repeat(30) + "Lời")),
                fault(
                        FaultCode.QUOTE_WITHOUT_CITATION,
                        FIRST,
                        11,
                        content -> content.addToFirstSection("> Lời nguyên văn.")),
                fault(
                        FaultCode.LINK_NOT_ALLOWED,
                        FIRST,
                        11,
                        content -> content.addToFirstSection("[x](javascript:alert)")),
                fault(FaultCode.LINK_BROKEN, FIRST, 11, content -> content.addToFirstSection("[x](09-chin.md)")),
                fault(FaultCode.LINK_BROKEN, FIRST, 11, content -> content.addToFirstSection("[x](#neo)")),
                fault(
                        FaultCode.IMAGE_NOT_LOCAL,
                        FIRST,
                        11,
                        content -> content.addToFirstSection("![x](https://example.org/a.png)")),
                fault(
                        FaultCode.IMAGE_MISSING,
                        FIRST,
                        11,
                        content -> content.addToFirstSection("![x](images/khac.png)")),
                fault(
                        FaultCode.IMAGE_MISSING,
                        FIRST,
                        11,
                        content -> content.addToFirstSection("![x](../../../etc/passwd)")),
                fault(
                        FaultCode.IMAGE_WITHOUT_TEXT,
                        FIRST,
                        11,
                        content -> content.addToFirstSection("![](images/so-do.png)")),
                fault(
                        FaultCode.IMAGE_TYPE,
                        MODULE + "images/so-do.png",
                        1,
                        content -> content.write(MODULE + "images/so-do.png", "<svg/>")),
                fault(
                        FaultCode.IMAGE_TYPE,
                        MODULE + "images/ve.svg",
                        1,
                        content -> content.write(MODULE + "images/ve.svg", "<svg/>")),
                fault(
                        FaultCode.QUESTIONS_MISSING,
                        HEAD,
                        1,
                        content -> content.delete(GIFT).delete(YAML)),
                fault(
                        FaultCode.QUESTION_ID_MISSING,
                        GIFT,
                        2,
                        content -> content.replace(GIFT, "[id:m-1] ", "").replace(YAML, entry(1), "")),
                fault(
                        FaultCode.QUESTION_ID_TWICE,
                        GIFT,
                        9,
                        content -> content.replace(GIFT, "[id:m-2]", "[id:m-1]").replace(YAML, entry(2), "")),
                fault(FaultCode.QUESTION_TAG_MISSING, GIFT, 2, content -> content.replace(GIFT, " [tag:mot]", "")),
                fault(
                        FaultCode.QUESTION_TAG_UNKNOWN,
                        GIFT,
                        2,
                        content -> content.replace(GIFT, "[tag:mot]", "[tag:mott]")),
                fault(
                        FaultCode.QUESTION_TAG_UNKNOWN,
                        YAML,
                        38,
                        content -> content.replace(YAML, "tag: bon", "tag: nam")),
                fault(FaultCode.QUESTION_WITHOUT_ENTRY, GIFT, 2, content -> content.replace(YAML, entry(1), "")),
                fault(
                        FaultCode.QUESTION_NOT_IN_GIFT,
                        YAML,
                        1,
                        content -> content.replace(YAML, entry(1), entry(9) + entry(1))),
                fault(
                        FaultCode.QUESTION_NOT_TRACED,
                        YAML,
                        2,
                        content -> content.replace(YAML, "  checked-by: \"Nhóm\"\n", "")),
                fault(
                        FaultCode.QUESTION_FEEDBACK_MISSING,
                        GIFT,
                        2,
                        content -> content.replace(GIFT, "\t####Bộ Chính trị ban hành.\n", "")),
                fault(
                        FaultCode.QUESTION_FEEDBACK_MISSING,
                        YAML,
                        44,
                        content -> content.replace(YAML, "\"Theo thời gian.\"", "\"\"")),
                fault(
                        FaultCode.QUESTION_ANSWERS_EQUAL,
                        GIFT,
                        4,
                        content -> content.replace(GIFT, "~Quốc hội", "~bộ  chính trị")),
                fault(
                        FaultCode.QUESTION_ANSWERS_EQUAL,
                        YAML,
                        42,
                        content -> content.replace(YAML, "- \"hai\"", "- \"một\"")),
                fault(
                        FaultCode.QUESTION_NO_RIGHT_ANSWER,
                        GIFT,
                        2,
                        content -> content.replace(GIFT, "=Bộ Chính trị", "~Bộ Chính trị")),
                fault(
                        FaultCode.QUESTION_NO_RIGHT_ANSWER,
                        GIFT,
                        17,
                        content -> content.replace(GIFT, "=10\n", "=%50%10\n")),
                fault(
                        FaultCode.QUESTION_RIGHT_ANSWERS_MANY,
                        GIFT,
                        4,
                        content -> content.replace(GIFT, "~Quốc hội", "=Quốc hội\n\t~Chính phủ")),
                fault(
                        FaultCode.QUESTION_WEIGHTS_NOT_WHOLE,
                        GIFT,
                        9,
                        content -> content.replace(GIFT, "~%50%Khoa học", "~%20%Khoa học")),
                fault(
                        FaultCode.QUESTION_ANSWERS_MANY,
                        GIFT,
                        23,
                        content -> content.replace(GIFT, "\t=b -> hai\n", many("\t=b%d -> %d\n", 10))),
                fault(
                        FaultCode.QUESTION_ANSWERS_MANY,
                        GIFT,
                        2,
                        content -> content.replace(GIFT, "\t~Quốc hội\n", many("\t~cơ quan %d%d\n", 10))),
                fault(
                        FaultCode.QUESTION_ANSWERS_MANY,
                        YAML,
                        40,
                        content -> content.replace(YAML, "    - \"ba\"\n", many("    - \"dòng %d%d\"\n", 9))),
                fault(
                        FaultCode.QUIZ_POOL_TOO_SMALL,
                        HEAD,
                        1,
                        content -> content.replace(HEAD, "questions: 5", "questions: 6")),
                fault(
                        FaultCode.QUIZ_POOL_TOO_SMALL,
                        HEAD,
                        1,
                        content -> content.replace(HEAD, "quiz:\n  questions: 5\n", "")),
                fault(
                        FaultCode.QUIZ_SECTION_TOO_SMALL,
                        HEAD,
                        1,
                        content -> content.replace(HEAD, "questions: 5", "questions: 5\n  sections:\n    mot: 2")),
                fault(
                        FaultCode.QUESTION_TAG_UNKNOWN,
                        HEAD,
                        1,
                        content -> content.replace(HEAD, "questions: 5", "questions: 5\n  sections:\n    nam: 1")),
                fault(
                        FaultCode.QUIZ_SECTIONS_TOO_MANY,
                        HEAD,
                        14,
                        content -> content.replace(
                                HEAD, "questions: 5", "questions: 2\n  sections:\n    ba: 2\n    hai: 2")),
                fault(
                        FaultCode.FIELD_NOT_NUMBER,
                        HEAD,
                        15,
                        content -> content.replace(HEAD, "questions: 5", "questions: 5\n  mix:\n    easy: \"nhiều\"")),
                fault(
                        FaultCode.FIELD_NOT_NUMBER,
                        HEAD,
                        13,
                        content -> content.replace(HEAD, "questions: 5", "questions: 0")),
                fault(FaultCode.ORDERING_TOO_SHORT, YAML, 40, content -> content.replace(YAML, "    - \"ba\"\n", "")),
                fault(
                        FaultCode.GIFT_BRACE_MISSING,
                        GIFT,
                        2,
                        content -> content.replace(GIFT, "ban hành.\n}", "ban hành.\n")),
                fault(FaultCode.GIFT_TEXT_MISSING, GIFT, 2, content -> content.replace(GIFT, "Ai ban hành?", "")),
                fault(
                        FaultCode.GIFT_CATEGORY_EMPTY,
                        GIFT,
                        1,
                        content -> content.write(GIFT, "$CATEGORY:\n\n" + content.text(GIFT))),
                fault(
                        FaultCode.GIFT_ANSWERS_TOO_FEW,
                        GIFT,
                        3,
                        content -> content.replace(GIFT, "\t=Bộ Chính trị\n", "")),
                fault(FaultCode.GIFT_ANSWER_EMPTY, GIFT, 4, content -> content.replace(GIFT, "~Quốc hội", "~")),
                fault(
                        FaultCode.GIFT_WEIGHT_UNKNOWN,
                        GIFT,
                        10,
                        content -> content.replace(GIFT, "~%50%Khoa học", "~%51%Khoa học")),
                fault(
                        FaultCode.GIFT_PAIR_BROKEN,
                        GIFT,
                        25,
                        content -> content.replace(GIFT, "=b -> hai", "=b hai\n\t=c -> ba")),
                fault(FaultCode.GIFT_NUMBER_WRONG, GIFT, 31, content -> content.replace(GIFT, "=30:0.5", "=30,5")),
                fault(
                        FaultCode.GIFT_QUESTION_TOO_LONG,
                        GIFT,
                        1,
                        content -> content.replace(GIFT, "Ai ban hành?", "a".repeat(60_000))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void namesTheFaultOnceWithFileAndLine(Case expected) {
        var content = new SmallContent(folder);
        expected.spoil().accept(content);
        var read = content.read();
        assertThat(read.faults())
                .extracting(fault -> fault.code() + " " + fault.file() + ":" + fault.line())
                .containsExactly(expected.code().code() + " " + expected.file() + ":" + expected.line());
        assertThat(read.faults().getFirst().message()).isNotBlank().doesNotContain("{0}", "{1}", "null");
    }

    @Test
    void findsNothingInSoundContent() {
        var read = new SmallContent(folder).read();
        assertThat(read.faults()).isEmpty();
        assertThat(read.broken()).isEmpty();
        assertThat(read.modules()).hasSize(1);
        assertThat(read.register().all()).hasSize(3);
    }

    /** For root every file is readable, so there it proves nothing and is left out. */
    @Test
    void namesAFileThatMayNotBeRead() throws IOException {
        var content = new SmallContent(folder);
        var file = folder.resolve(GLOSSARY);
        Files.setPosixFilePermissions(file, Set.of());
        Assumptions.assumeFalse(Files.isReadable(file));
        assertThat(content.read().faults())
                .extracting(fault -> fault.code() + " " + fault.file())
                .containsExactly(FaultCode.FILE_UNREADABLE.code() + " " + GLOSSARY);
    }

    @Test
    void hasACaseForEveryFault() {
        var shown = cases().map(Case::code).collect(Collectors.toCollection(() -> EnumSet.noneOf(FaultCode.class)));
        // Has a test of its own.
        shown.add(FaultCode.FILE_UNREADABLE);
        assertThat(shown).containsExactlyInAnyOrder(FaultCode.values());
    }

    private static Case fault(FaultCode code, String file, int line, Consumer<SmallContent> spoil) {
        return new Case(code, file, line, spoil);
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String entry(int n) {
        return """
                "m-%d":
                  status: checked
                  difficulty: easy
                  source: "57-NQ/TW 2024 §II; https://example.org/57"
                  checked-by: "Nhóm"
                  checked-on: "2026-11-24"

                """.formatted(n);
    }

    private static String twins() {
        return List.of("Bộ Chính trị", "Ban Bí thư").stream()
                .map(body -> "\n- number: \"01-KL/TW\"\n  date: \"2021-05-18\"\n  body: \"" + body
                        + "\"\n  kind: ket-luan\n  status: in-force\n")
                .collect(Collectors.joining());
    }

    private static String manyTerms() {
        var terms = new StringBuilder();
        for (var n = 0; n <= 100; n++) {
            terms.append("- **Từ ").append(n).append("**: lời.\n");
        }
        return terms.toString();
    }

    private static void deleteAll(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String many(String line, int times) {
        return IntStream.rangeClosed(1, times)
                .mapToObj(n -> line.formatted(n, n))
                .collect(Collectors.joining());
    }
}
