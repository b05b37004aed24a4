package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.desk.AmendmentKind;
import vn.quantriet.campaign.desk.PersonFound;
import vn.quantriet.campaign.desk.RosterAmendments;
import vn.quantriet.organisation.StandingKind;
import vn.quantriet.organisation.UnitFound;
import vn.quantriet.shared.Retry;
import vn.quantriet.shared.ui.Notices;

/** Sends what the dialog of amendments asks to the service, and shows the page anew. */
record ListAmending(RosterAmendments amendments, CampaignId campaign, Runnable again)
        implements AmendmentDialog.Amending {

    @Override
    public PersonFound find(String code) {
        return amendments.find(campaign, code);
    }

    @Override
    public List<UnitFound> cells(String text) {
        return amendments.cells(campaign, text);
    }

    @Override
    public void amend(
            PersonFound person,
            AmendmentKind kind,
            @Nullable UnitId to,
            @Nullable StandingKind exclusion,
            String reason) {
        Retry.of(() -> {
            send(person, kind, to, exclusion, reason);
            return null;
        });
        Notices.done(UI.getCurrent().getTranslation("campaign.desk.amend.done"));
        again.run();
    }

    private void send(
            PersonFound person,
            AmendmentKind kind,
            @Nullable UnitId to,
            @Nullable StandingKind exclusion,
            String reason) {
        var member = person.member();
        switch (kind) {
            case ADDED -> amendments.add(campaign, member, Objects.requireNonNull(to), null, reason);
            case REMOVED -> amendments.remove(campaign, member, reason);
            case MOVED -> amendments.move(campaign, member, Objects.requireNonNull(to), reason);
            case EXCLUDED -> amendments.exclude(campaign, member, Objects.requireNonNull(exclusion), reason);
            case INCLUDED -> amendments.include(campaign, member, reason);
        }
    }
}
