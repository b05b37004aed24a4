package vn.quantriet.shared;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The two languages of the portal, read from one pair of message files per room. Vietnamese is the first. */
@Component
public class Languages implements I18NProvider {

    public static final Locale VIETNAMESE = Locale.of("vi");
    public static final Locale ENGLISH = Locale.ENGLISH;

    private final MessageSource messages;

    Languages(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return List.of(VIETNAMESE, ENGLISH);
    }

    @Override
    public String getTranslation(String key, @Nullable Locale locale, Object... params) {
        var spoken = locale != null && ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : VIETNAMESE;
        return Objects.requireNonNullElse(
                messages.getMessage(key, params.length == 0 ? null : params, key, spoken), key);
    }
}
