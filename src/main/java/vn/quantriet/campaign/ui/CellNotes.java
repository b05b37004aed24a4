package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.cell.CellPart;
import vn.quantriet.campaign.cell.CellPerson;
import vn.quantriet.shared.Format;

/** The small lines below a name: why not counted, what was changed, who recorded what. */
final class CellNotes {

    private CellNotes() {}

    /** Who recorded, on which day; what he recorded then is one line. */
    private record Recording(boolean makeUp, @Nullable String by, LocalDate on) {}

    static List<Component> of(Component host, CellPerson person, ZoneId zone) {
        var lines = new ArrayList<String>();
        var exclusion = person.exclusion();
        if (exclusion != null) {
            lines.add(noted(host.getTranslation("campaign.excluded." + exclusion.name()), person.exclusionNote()));
        }
        if (person.moved()) {
            lines.add(
                    person.movedTo() == null
                            ? host.getTranslation("campaign.cell.left")
                            : host.getTranslation("campaign.cell.moved", person.movedTo()));
        }
        if (person.amendment() != null) {
            lines.add(noted(host.getTranslation("campaign.cell.amended"), person.amendment()));
        }
        lines.addAll(recorded(host, person, zone));
        return lines.stream().map(CellNotes::line).toList();
    }

    private static List<String> recorded(Component host, CellPerson person, ZoneId zone) {
        var recordings = person.parts().stream()
                .filter(part -> part.recordedBy() != null)
                .collect(Collectors.groupingBy(
                        part -> recording(part, zone), LinkedHashMap::new, Collectors.counting()));
        return recordings.entrySet().stream()
                .map(entry -> host.getTranslation(
                        entry.getKey().makeUp() ? "campaign.cell.made-up-by" : "campaign.cell.recorded-by",
                        entry.getValue(),
                        Format.orDash(entry.getKey().by()),
                        Format.day(entry.getKey().on())))
                .toList();
    }

    private static Recording recording(CellPart part, ZoneId zone) {
        return new Recording(
                part.makeUp(), part.recordedBy(), part.recordedAt().atZone(zone).toLocalDate());
    }

    private static String noted(String text, @Nullable String note) {
        return note == null || note.isBlank() ? text : text + ": " + note;
    }

    private static Component line(String text) {
        var line = new Span(text);
        line.addClassName("qt-t");
        return line;
    }
}
