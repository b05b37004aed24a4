package vn.quantriet.catalogue.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** A small content folder without faults, to be spoilt by tests. */
final class SmallContent {

    static final String MODULE = "modules/mau/";
    static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452");

    private static final String REGISTER = """
            - number: "57-NQ/TW"
              date: "2024-12-22"
              body: "Bộ Chính trị"
              kind: nghi-quyet
              title: "Về đột phá"
              status: in-force
              official-text: "https://example.org/57"
              sources:
                - title: "Báo"
                  address: "https://example.org/bao"
                  grade: press

            - number: "68-NQ/TW"
              date: "2025-05-04"
              body: "Bộ Chính trị"
              kind: nghi-quyet
              status: in-force
              replaces:
                - "10-NQ/TW 2017"

            - number: "10-NQ/TW"
              date: "2017-06-03"
              body: "Ban Chấp hành Trung ương"
              kind: nghi-quyet
              status: replaced
              in-force-from: "2017-06-03"
              in-force-until: "2025-05-04"
              replaced-by: "68-NQ/TW 2025"
            """;

    private static final String HEAD = """
            ---
            title: "Chuyên đề mẫu"
            short-title: "Mẫu"
            documents:
              - "57-NQ/TW 2024"
              - "68-NQ/TW 2025"
            kind: study
            audience: "Đảng viên"
            minutes: 1
            graded: true
            order: 1
            quiz:
              questions: 5
            ---

            Lời giới thiệu.

            ## Tóm tắt

            Kinh tế số đạt 30% GDP {57-NQ/TW 2024 §II}.
            """;

    private static final String GIFT = """
            // [id:m-1] [tag:mot]
            ::m-1::Ai ban hành?{
            \t=Bộ Chính trị
            \t~Quốc hội
            \t####Bộ Chính trị ban hành.
            }

            // [id:m-2] [tag:hai]
            ::m-2::Những gì?{
            \t~%50%Khoa học
            \t~%50%Công nghệ
            \t~%-50%An ninh
            \t####Hai điều đầu.
            }

            // [id:m-3] [tag:hai]
            ::m-3::Khoán mấy?{
            \t=10
            \t####Khoán 10.
            }

            // [id:m-4] [tag:ba]
            ::m-4::Ghép.{
            \t=a -> một
            \t=b -> hai
            \t####Như trong bài.
            }

            // [id:m-5] [tag:ba]
            ::m-5::Bao nhiêu?{#
            \t=30:0.5
            \t####Là 30.
            }
            """;

    private static final String ENTRY = """
            "m-%d":
              status: checked
              difficulty: easy
              source: "57-NQ/TW 2024 §II; https://example.org/57"
              checked-by: "Nhóm"
              checked-on: "2026-11-24"

            """;

    private static final String ORDERING = """
            "m-6":
              type: ordering
              tag: bon
              text: "Xếp."
              items:
                - "một"
                - "hai"
                - "ba"
              feedback: "Theo thời gian."
              status: draft
              difficulty: hard
            """;

    private final Path folder;

    SmallContent(Path folder) {
        this.folder = folder;
        write("documents.yaml", REGISTER);
        write(MODULE + "module.md", HEAD);
        write(MODULE + "01-mot.md", section("Một", "mot", "Văn bản {57-NQ/TW 2024}.\n\n- Kinh tế số;\n- GDP."));
        write(MODULE + "02-hai.md", section("Hai", "hai", "Xem [mục ba](03-ba.md) và [báo](https://example.org)."));
        write(MODULE + "03-ba.md", section("Ba", "ba", "![Sơ đồ](images/so-do.png)\n\nLời."));
        write(MODULE + "04-bon.md", section("Bốn", "bon", "Lời.\n\n### Liên hệ chi bộ\n\n- Việc gì?"));
        write(MODULE + "glossary.md", "- **Kinh tế số**: phần kinh tế dựa trên dữ liệu.\n- **GDP**: tổng sản phẩm.\n");
        write(MODULE + "questions.gift", GIFT);
        var entries = new StringBuilder();
        for (var n = 1; n <= 5; n++) {
            entries.append(ENTRY.formatted(n));
        }
        write(MODULE + "questions.yaml", entries + ORDERING);
        write(MODULE + "images/so-do.png", PNG);
    }

    /** Seven lines of front matter and body: the body begins in line 6. */
    static String section(String title, String tag, String body) {
        return "---\ntitle: \"" + title + "\"\ntag: " + tag + "\n---\n\n" + body + "\n";
    }

    /** Puts a line of its own at the end of the first section, which is line 11. */
    SmallContent addToFirstSection(String text) {
        return replace(MODULE + "01-mot.md", "- GDP.\n", "- GDP.\n\n" + text + "\n");
    }

    SmallContent write(String path, String text) {
        return write(path, text.getBytes(StandardCharsets.UTF_8));
    }

    SmallContent write(String path, byte[] content) {
        try {
            var file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallContent replace(String path, String old, String text) {
        var before = text(path);
        if (!before.contains(old)) {
            throw new IllegalArgumentException(path + " does not hold " + old);
        }
        var at = before.indexOf(old);
        return write(path, before.substring(0, at) + text + before.substring(at + old.length()));
    }

    SmallContent delete(String path) {
        try {
            Files.delete(folder.resolve(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SmallContent link(String path, Path target) {
        try {
            Files.createSymbolicLink(folder.resolve(path), target);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    ReadContent read() {
        return ContentFolder.read(folder);
    }

    StudyModule module() {
        return read().modules().getFirst().module();
    }
}
