package vn.quantriet.shared;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Gathers the message files of all rooms; a new room needs only its two files. */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    private static final String VIETNAMESE_FILE = "_vi.properties";

    @Bean
    MessageSource messageSource() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + VIETNAMESE_FILE);
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(
                Arrays.stream(files).map(MessagesConfiguration::baseName).toArray(String[]::new));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setDefaultLocale(Languages.VIETNAMESE);
        return messages;
    }

    private static String baseName(Resource file) {
        var name = Objects.requireNonNull(file.getFilename());
        return "messages/" + name.substring(0, name.length() - VIETNAMESE_FILE.length());
    }
}
