package vn.quantriet.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small module as an author writes it, in fewer than 180 words; changed step by step and written anew. */
final class WrittenModule {

    private final String key;
    private final Map<String, String> sections = new LinkedHashMap<>();
    private String title = "Chuyên đề thử nghiệm";
    private String documents = "\"57-NQ/TW 2024\"";
    private String summary = "Bản tóm tắt ngắn gọn.";
    private int order = 900;
    private boolean draft;

    WrittenModule(String key) {
        this.key = key;
        sections.put("mo-dau", "Mục mở đầu nói về bối cảnh.");
        sections.put("quan-diem", "Quan điểm chung là học đi đôi với làm.");
        sections.put("nhiem-vu", "Nhiệm vụ trước mắt là đọc hết tài liệu.");
        sections.put("chi-bo", "Mục cuối dành cho chi bộ.");
    }

    WrittenModule title(String text) {
        title = text;
        return this;
    }

    WrittenModule about(String document) {
        documents = '"' + document + '"';
        return this;
    }

    WrittenModule summary(String text) {
        summary = text;
        return this;
    }

    WrittenModule order(int place) {
        order = place;
        return this;
    }

    WrittenModule draft(boolean yes) {
        draft = yes;
        return this;
    }

    WrittenModule section(String tag, String text) {
        sections.put(tag, text);
        return this;
    }

    WrittenModule without(String tag) {
        sections.remove(tag);
        return this;
    }

    /** Below the {@code modules} of a content folder. */
    WrittenModule write(Path content) {
        var folder = content.resolve("modules").resolve(key);
        try {
            org.springframework.util.FileSystemUtils.deleteRecursively(folder);
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("module.md"), head());
            int number = 0;
            for (var section : sections.entrySet()) {
                number++;
                Files.writeString(
                        folder.resolve("%02d-%s.md".formatted(number, section.getKey())),
                        section(section.getKey(), section.getValue(), number == sections.size()));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    private String head() {
        return """
                ---
                title: "%s"
                short-title: "%s"
                documents:
                  - %s
                kind: study
                audience: "Đảng viên"
                minutes: 1
                graded: false
                order: %d
                draft: %s
                ---

                Lời giới thiệu.

                ## Tóm tắt

                %s
                """.formatted(title, title, documents, order, draft, summary);
    }

    private static String section(String tag, String text, boolean last) {
        return """
                ---
                title: "Mục %s"
                tag: %s
                ---

                %s
                """.formatted(tag, tag, text) + (last ? "\n### Liên hệ chi bộ\n\n- Chi bộ đã làm gì?\n" : "");
    }
}
