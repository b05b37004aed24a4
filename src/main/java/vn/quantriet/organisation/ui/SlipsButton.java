package vn.quantriet.organisation.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quantriet.access.ActivationSlips;
import vn.quantriet.access.ActivationSlips.Refusal;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.SlipsPrinting;
import vn.quantriet.organisation.MemberRow;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.Notices;

/** Issues activation slips for the ticked members and leads to the page that prints them (UC-009). */
@Component
class SlipsButton {

    private final CurrentActor currentActor;
    private final ActivationSlips slips;
    private final SlipsPrinting printing;

    SlipsButton(CurrentActor currentActor, ActivationSlips slips, SlipsPrinting printing) {
        this.currentActor = currentActor;
        this.slips = slips;
        this.printing = printing;
    }

    boolean isOffered() {
        return currentActor.get().holds(Permission.ISSUE_SLIPS, Permission.ISSUE_ANY_SLIPS);
    }

    /** A slip for somebody who has an account renews the password: that needs a reason, which the member is shown. */
    void print(List<MemberRow> members, UI ui) {
        if (members.stream().anyMatch(MemberRow::activated)) {
            ReasonDialog.openForRenewal(reason -> issue(members, reason, ui));
        } else {
            issue(members, null, ui);
        }
    }

    private void issue(List<MemberRow> members, @Nullable String reason, UI ui) {
        var issue = slips.issue(ids(members), reason);
        if (!issue.refusals().isEmpty()) {
            Notices.problem(ui.getTranslation(
                    "organisation.members.slips.refused",
                    Format.count(issue.refusals().size()),
                    why(issue.refusals().getFirst(), ui)));
        }
        if (!issue.slips().isEmpty()) {
            ui.navigate(printing.layDown(issue.slips()));
        }
    }

    private static List<MemberId> ids(List<MemberRow> members) {
        return members.stream().map(MemberRow::id).toList();
    }

    private static String why(Refusal refusal, UI ui) {
        var why = ui.getTranslation("access.slips.refused." + refusal.why().name());
        return refusal.name() == null ? why : refusal.name() + ": " + why;
    }
}
