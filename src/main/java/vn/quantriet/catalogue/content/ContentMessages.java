package vn.quantriet.catalogue.content;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The Vietnamese messages about content, without Spring: the shell's check must be quick. */
final class ContentMessages {

    private static final Properties MESSAGES = load();

    private ContentMessages() {}

    /** Numbers appear as they are, without separators. */
    static String get(String key, Object... arguments) {
        var words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(template(key), Locale.ROOT).format(words);
    }

    static String template(String key) {
        return Objects.requireNonNull(MESSAGES.getProperty(key), key);
    }

    private static Properties load() {
        var messages = new Properties();
        try (var file =
                Objects.requireNonNull(ContentMessages.class.getResourceAsStream("/messages/content_vi.properties"))) {
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
