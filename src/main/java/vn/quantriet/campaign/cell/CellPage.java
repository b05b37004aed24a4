package vn.quantriet.campaign.cell;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.Campaign;
import vn.quantriet.campaign.CampaignState;
import vn.quantriet.campaign.completion.PartState;

/**
 * The people of a chi bộ on the list of a campaign.
 *
 * @param unitName as it was on the day of the list
 * @param leads whether the reader leads this chi bộ, and so may record on behalf
 * @param modules in the order of the campaign
 * @param people in the order of a Vietnamese name list, whoever is excluded among them
 */
public record CellPage(
        Campaign campaign,
        UnitId unit,
        String unitName,
        boolean leads,
        List<CellModule> modules,
        List<CellPerson> people) {

    /** Those who are counted, as wanted. */
    public List<CellPerson> eligible(CellFilter filter) {
        var found = eligible().stream().filter(filter::admits);
        return filter.order() == CellFilter.Order.BEHIND
                ? found.sorted(Comparator.comparing(CellPerson::state).thenComparing(this::partsDone))
                        .toList()
                : found.toList();
    }

    /** Those who are not counted, whose name fits. */
    public List<CellPerson> excluded(CellFilter filter) {
        var byName = new CellFilter(filter.text(), CellFilter.Show.EVERYBODY, filter.order());
        return people.stream()
                .filter(person -> !person.isEligible() && byName.admits(person))
                .toList();
    }

    public List<CellPerson> eligible() {
        return people.stream().filter(CellPerson::isEligible).toList();
    }

    /** How many of those who are counted are in the state. */
    public int in(PartState state) {
        return (int)
                eligible().stream().filter(person -> person.state() == state).count();
    }

    /** Whether its figures are frozen. */
    public boolean isClosed() {
        return campaign.state() == CampaignState.CLOSED;
    }

    /** The first day on which something may have been studied. */
    public LocalDate firstDay(Clock clock) {
        return RecordCheck.firstDay(campaign, clock);
    }

    /** The last such day until now; before the first where the window has not begun. */
    public LocalDate lastDay(Clock clock) {
        return RecordCheck.lastDay(campaign, clock);
    }

    private long partsDone(CellPerson person) {
        return person.parts().stream()
                .filter(part -> !part.makeUp() && part.state() == PartState.DONE)
                .count();
    }
}
