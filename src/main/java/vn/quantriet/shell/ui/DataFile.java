package vn.quantriet.shell.ui;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.shared.Languages;
import vn.quantriet.shared.PersonalData.Section;

/** The person's data as JSON that both people and programs read: headings as on the screen. */
@Component
class DataFile {

    private final JsonMapper json;
    private final Languages languages;
    private final Clock clock;

    DataFile(JsonMapper json, Languages languages, Clock clock) {
        this.json = json;
        this.languages = languages;
        this.clock = clock;
    }

    byte[] of(List<Section> sections, Locale language) {
        var file = new LinkedHashMap<String, Object>();
        file.put("madeAt", OffsetDateTime.now(clock).withNano(0).toString());
        file.put(
                "sections",
                sections.stream().map(section -> section(section, language)).toList());
        return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
    }

    private Map<String, Object> section(Section section, Locale language) {
        var written = new LinkedHashMap<String, Object>();
        written.put("title", languages.getTranslation(section.titleKey(), language));
        written.put(
                "rows",
                section.rows().stream().map(row -> row(section, row, language)).toList());
        return written;
    }

    private Map<String, String> row(Section section, List<String> values, Locale language) {
        var row = new LinkedHashMap<String, String>();
        for (var column = 0; column < section.columns().size(); column++) {
            row.put(languages.getTranslation(section.columns().get(column), language), values.get(column));
        }
        return row;
    }
}
