package vn.quantriet.shell.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every Vietnamese text that a reader may meet on a screen, as a pattern: what is filled in later may be anything. */
final class ScreenWords {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final List<Path> PLAYERS = Stream.of("reader", "quiz", "roll", "checkin")
            .map(part -> Path.of("frontend", part, "words.ts"))
            .toList();
    private static final Pattern QUOTED = Pattern.compile(": '((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern GAP = Pattern.compile("\\{\\d+[^}]*}");

    private final List<Pattern> texts;

    ScreenWords() {
        texts = Stream.concat(messages(), PLAYERS.stream().flatMap(ScreenWords::vietnameseIn))
                .filter(ScreenWords::saysSomething)
                .map(ScreenWords::pattern)
                .toList();
    }

    boolean have(String label) {
        return texts.stream().anyMatch(text -> text.matcher(label).matches());
    }

    private static Stream<String> messages() {
        try (var files = Files.list(MESSAGES)) {
            return files.filter(file -> file.toString().endsWith("_vi.properties")).toList().stream()
                    .flatMap(ScreenWords::textsIn);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> textsIn(Path file) {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return messages.stringPropertyNames().stream().map(messages::getProperty);
    }

    private static Stream<String> vietnameseIn(Path file) {
        try {
            var vietnamese = Files.readString(file).split("const en:")[0];
            return QUOTED.matcher(vietnamese).results().map((MatchResult match) -> match.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A text that is hardly more than its gaps would match anything. */
    private static boolean saysSomething(String text) {
        return text.matches("\\p{L}{2,}")
                || GAP.matcher(text).replaceAll("").strip().length() > 2;
    }

    private static Pattern pattern(String text) {
        var parts = Stream.of(GAP.split(text.strip(), -1)).map(Pattern::quote).toList();
        return Pattern.compile(String.join(".+", parts));
    }
}
