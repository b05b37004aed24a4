package vn.quantriet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text stands in the message files, in both languages, and is used. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java/vn/quantriet");
    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern VIETNAMESE = Pattern.compile("[à-ỹÀ-ỸđĐ]", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern FILE_NAME = Pattern.compile(".*\\.(txt|json|html|css|js|properties|sql)");
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\p{Ll}+ \\p{Ll}+.*");

    static Stream<String> rooms() throws IOException {
        try (var files = Files.list(MESSAGES)) {
            return files
                    .map(file -> file.getFileName().toString().replaceAll("_(vi|en)\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesSayTheSame(String room) throws IOException {
        var vietnamese = messages(room, "vi");
        var english = messages(room, "en");
        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        assertThat(vietnamese.stringPropertyNames()).allSatisfy(key -> {
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(parameters(english.getProperty(key))).as(key).isEqualTo(parameters(vietnamese.getProperty(key)));
        });
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void holdsNoOrphan(String room) throws IOException {
        var code = allCode();
        var orphans = messages(room, "vi").stringPropertyNames().stream()
                .filter(key -> !isUsed(key, code))
                .toList();
        assertThat(orphans).isEmpty();
    }

    @Test
    void everyKeyInTheCodeHasAMessage() throws IOException {
        var known = new TreeSet<String>();
        for (var room : rooms().toList()) {
            known.addAll(messages(room, "vi").stringPropertyNames());
        }
        var rooms = rooms().collect(Collectors.joining("|"));
        var key = Pattern.compile("\"((?:" + rooms + ")\\.[a-zA-Z0-9.-]*[a-zA-Z0-9])\"");
        var missing = new TreeSet<String>();
        key.matcher(allCode()).results().map(match -> match.group(1)).forEach(candidate -> {
            if (!isKnown(candidate, known) && !FILE_NAME.matcher(candidate).matches()) {
                missing.add(candidate);
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void screensHoldNoTextOfTheirOwn() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            assertThat(files.filter(MessagesTest::isScreen).toList())
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(textsIn(file)).as(file.toString()).isEmpty());
        }
    }

    /** A key itself, an audit action, or the beginning of keys that the code completes at run time. */
    private static boolean isKnown(String candidate, Set<String> known) {
        return known.contains(candidate)
                || known.contains("audit.action." + candidate)
                || known.stream().anyMatch(key -> key.startsWith(candidate + "."));
    }

    private static boolean isScreen(Path file) {
        var path = file.toString().replace('\\', '/');
        return path.endsWith(".java") && (path.contains("/ui/") || path.contains("/shell/"));
    }

    private static List<String> textsIn(Path file) throws IOException {
        var code = Files.readString(file)
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("//[^\n]*", "")
                .replaceAll("(?s)throw new \\w+\\(.*?\\);", "");
        return STRING.matcher(code)
                .results()
                .map(match -> match.group(1))
                .filter(text -> VIETNAMESE.matcher(text).find()
                        || SENTENCE.matcher(text).matches())
                .toList();
    }

    /** A key counts as used when it stands in the code, or when it continues a prefix that the code completes at run time. */
    private static boolean isUsed(String key, String code) {
        if (code.contains("\"" + key + "\"") || code.contains("\"" + key.replace("audit.action.", "") + "\"")) {
            return true;
        }
        return prefixes(key).stream().anyMatch(prefix -> code.contains("\"" + prefix + "\""));
    }

    private static Set<String> prefixes(String key) {
        var prefixes = new TreeSet<String>();
        for (var dot = key.indexOf('.', key.indexOf('.') + 1); dot >= 0; dot = key.indexOf('.', dot + 1)) {
            prefixes.add(key.substring(0, dot));
            prefixes.add(key.substring(0, dot + 1));
        }
        prefixes.removeAll(Set.of("audit.action", "audit.action."));
        return prefixes;
    }

    private static Set<String> parameters(String message) {
        return Pattern.compile("\\{\\d+")
                .matcher(message)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String allCode() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            var code = new StringBuilder();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                code.append(Files.readString(file)).append('\n');
            }
            return code.toString();
        }
    }

    private static Properties messages(String room, String language) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(room + "_" + language + ".properties"))) {
            messages.load(reader);
        }
        return messages;
    }
}
