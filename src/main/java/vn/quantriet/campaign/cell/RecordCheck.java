package vn.quantriet.campaign.cell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.shared.Format;

/** What can be said about a record on behalf before anything is written. */
final class RecordCheck {

    static final int LONGEST_NOTE = 500;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private RecordCheck() {}

    /** @throws RecordRefused naming the first thing that cannot be */
    static void check(CellRecords.Cell cell, List<CellModule> asked, StudiedTogether studied, Clock clock) {
        refuse(studied.members().isEmpty(), "campaign.cell.refused.nobody");
        refuse(studied.modules().isEmpty(), "campaign.cell.refused.no-modules");
        refuse(!asksReading(asked).containsAll(studied.modules()), "campaign.cell.refused.not-asked");
        refuse(studied.note().strip().length() > LONGEST_NOTE, "campaign.cell.refused.note-long");
        var first = firstDay(cell.campaign(), clock);
        var last = lastDay(cell.campaign(), clock);
        refuse(last.isBefore(first), "campaign.cell.refused.not-begun", Format.day(first));
        refuse(
                studied.day().isBefore(first) || studied.day().isAfter(last),
                "campaign.cell.refused.day",
                Format.day(first),
                Format.day(last));
    }

    static LocalDate firstDay(Campaign campaign, Clock clock) {
        return campaign.opensAt().atZone(clock.getZone()).toLocalDate();
    }

    /**
     * The last day that may be named: in an open campaign one of its window, since what members do after it does not count
     * either; after the closing any day until today, since it is a make-up.
     */
    static LocalDate lastDay(Campaign campaign, Clock clock) {
        var today = LocalDate.now(clock);
        var end = campaign.lastDay(clock);
        var open = campaign.state() == CampaignState.OPEN;
        return open && end != null && end.isBefore(today) ? end : today;
    }

    static @Nullable String note(StudiedTogether studied) {
        var note = studied.note().strip();
        return note.isEmpty() ? null : note;
    }

    /** @throws RecordRefused when it is a single word, or too long */
    static void reason(String typed) {
        refuse(SPACES.split(typed.strip()).length < 2, "campaign.cell.refused.reason");
        refuse(typed.strip().length() > LONGEST_NOTE, "campaign.cell.refused.note-long");
    }

    private static List<String> asksReading(List<CellModule> asked) {
        return asked.stream()
                .filter(module -> module.parts().contains(Part.READ))
                .map(CellModule::module)
                .toList();
    }

    private static void refuse(boolean wrong, String messageKey, Object... parameters) {
        if (wrong) {
            throw new RecordRefused(messageKey, parameters);
        }
    }
}
