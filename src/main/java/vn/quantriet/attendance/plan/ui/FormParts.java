package vn.quantriet.attendance.plan.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.SessionMode;
import vn.quantriet.attendance.plan.PlanOptions;
import vn.quantriet.attendance.plan.RegularTime;
import vn.quantriet.attendance.plan.SessionDraft;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.book.CampaignBook;
import vn.quantriet.campaign.book.CampaignCard;
import vn.quantriet.organisation.Organisation;
import vn.quantriet.organisation.UnitFound;

/** What the form of a session looks up elsewhere: units to invite, campaigns it may be a part of, and what a new one begins with. */
@Component("sessionFormParts")
class FormParts {

    private static final LocalTime FROM = LocalTime.of(14, 0);
    private static final LocalTime UNTIL = LocalTime.of(15, 30);
    private static final int DAYS_AHEAD = 7;

    private final Organisation organisation;
    private final CampaignBook campaigns;
    private final Clock clock;

    FormParts(Organisation organisation, CampaignBook campaigns, Clock clock) {
        this.organisation = organisation;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** @param on null for a day soon */
    SessionDraft fresh(PlanOptions options, @Nullable LocalDate on) {
        var day = on == null ? LocalDate.now(clock).plusDays(DAYS_AHEAD) : on;
        var usual = options.cell() ? options.times().in(YearMonth.from(day)) : Optional.<RegularTime>empty();
        var kind = options.kinds().isEmpty() ? "" : options.kinds().getFirst().code();
        return new SessionDraft(
                options.unit().id(),
                kind,
                "",
                SessionMode.IN_PERSON,
                day.atTime(usual.map(RegularTime::starts).orElse(FROM)),
                day.atTime(usual.map(RegularTime::ends).orElse(UNTIL)),
                usual.map(RegularTime::place).orElse(""),
                "",
                "",
                null,
                "",
                null,
                null,
                null,
                "",
                options.cell() ? Set.of() : Set.of(options.unit().id()),
                List.of());
    }

    /** Open campaigns that concern the reader. */
    List<Campaign> campaigns() {
        return campaigns.campaigns().stream()
                .map(CampaignCard::campaign)
                .filter(campaign -> !campaign.isClosed(clock.instant()))
                .toList();
    }

    List<UnitFound> units(String text) {
        return text.isBlank() ? organisation.top() : organisation.search(text);
    }

    /** Units by their identity, as far as the reader sees them. */
    List<UnitFound> known(Set<UnitId> units) {
        return organisation.top().stream()
                .filter(found -> units.contains(found.id()))
                .toList();
    }
}
