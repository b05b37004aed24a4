package vn.quantriet.notices;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.Languages;
import vn.quantriet.shared.PersonalData;

/** Mails that were written to the person. */
@Component
class NoticeData implements PersonalData {

    private static final int ORDER = 70;

    private final CurrentActor currentActor;
    private final MailOutbox outbox;
    private final Languages languages;
    private final Clock clock;

    NoticeData(CurrentActor currentActor, MailOutbox outbox, Languages languages, Clock clock) {
        this.currentActor = currentActor;
        this.outbox = outbox;
        this.languages = languages;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Section> sections() {
        var member = currentActor.get().member();
        var rows = member == null
                ? List.<List<String>>of()
                : outbox.of(member).stream()
                        .map(row -> List.of(
                                Format.moment(row.createdAt(), clock.getZone()),
                                Format.orDash(row.subject()),
                                languages.getTranslation("notices.state." + row.state(), null)))
                        .toList();
        return List.of(new Section(
                "notices.data", List.of("notices.data.when", "notices.data.subject", "notices.data.state"), rows));
    }
}
