package vn.quantriet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import vn.quantriet.catalogue.content.ContentFolder;

/** Writes a content folder with many modules, of sentences from the shipped ones in random order. */
final class StudyTexts {

    private static final int SECTIONS = 6;
    private static final int WORDS = 400;
    private static final Pattern MINUTES = Pattern.compile("tức (\\d+) phút");

    private final List<String> sentences;
    private final Random random = new Random(1930);
    private final Path folder;

    private StudyTexts(Path shipped, Path folder) throws IOException {
        this.sentences = sentences(shipped);
        this.folder = folder;
    }

    static void write(Path shipped, Path folder, int modules) throws IOException {
        Files.createDirectories(folder.resolve("modules"));
        Files.copy(shipped.resolve("documents.yaml"), folder.resolve("documents.yaml"));
        var texts = new StudyTexts(shipped, folder);
        for (int number = 1; number <= modules; number++) {
            texts.module(number);
        }
        texts.correctMinutes();
    }

    /** Only lines that mean the same wherever they stand. */
    private static List<String> sentences(Path shipped) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(shipped.resolve("modules"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> line.matches("\\p{L}[^<>\\[\\]|]{40,}\\.$"))
                        .forEach(found::add);
            }
        }
        return found;
    }

    private void module(int number) throws IOException {
        var module = folder.resolve("modules").resolve("chuyen-de-%04d".formatted(number));
        Files.createDirectories(module);
        Files.writeString(module.resolve("module.md"), """
                ---
                title: "Chuyên đề số %d về %s"
                short-title: "Chuyên đề %d"
                documents:
                  - "57-NQ/TW 2024"
                kind: study
                audience: "Đảng viên"
                minutes: 1
                graded: false
                order: %d
                ---

                Chuyên đề được viết để đo.

                ## Tóm tắt

                %s
                """.formatted(number, topic(), number, number, text(200)));
        for (int section = 1; section <= SECTIONS; section++) {
            var discussion = section == SECTIONS ? "\n### Liên hệ chi bộ\n\n- Chi bộ đã làm gì?\n" : "";
            Files.writeString(
                    module.resolve("%02d-muc.md".formatted(section)),
                    """
                    ---
                    title: "Mục %d: %s"
                    tag: muc-%d
                    ---

                    %s
                    """.formatted(section, topic(), section, text(WORDS)) + discussion);
        }
    }

    private String topic() {
        var words = sentence().replaceAll("\\{[^}]*\\}|[^\\p{L} ]", "").strip().split("\\s+");
        return String.join(" ", List.of(words).subList(0, Math.min(7, words.length)));
    }

    private String text(int words) {
        var text = new StringBuilder();
        for (int written = 0; written < words; ) {
            var sentence = sentence();
            written += sentence.split(" ").length;
            text.append(sentence).append("\n\n");
        }
        return text.toString();
    }

    private String sentence() {
        return sentences.get(random.nextInt(sentences.size()));
    }

    /** The checker counts words; what it says of the minutes is taken over. */
    private void correctMinutes() throws IOException {
        for (var fault : ContentFolder.read(folder).faults()) {
            var minutes = MINUTES.matcher(fault.message());
            if (!minutes.find()) {
                throw new IllegalStateException(fault.toString());
            }
            var file = folder.resolve(fault.file());
            Files.writeString(
                    file, Files.readString(file).replace("minutes: 1\n", "minutes: " + minutes.group(1) + "\n"));
        }
    }
}
