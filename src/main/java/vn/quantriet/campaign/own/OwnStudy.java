package vn.quantriet.campaign.own;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Directory;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.campaign.CampaignId;

/** What campaigns ask of the member who is signed in, and of nobody else. */
@NamedInterface("completion")
@Service
@Requires(Permission.OWN_PAGES)
@Transactional(readOnly = true)
public class OwnStudy {

    private final OwnStudyRecords records;
    private final CurrentActor currentActor;
    private final Directory directory;
    private final Clock clock;

    OwnStudy(OwnStudyRecords records, CurrentActor currentActor, Directory directory, Clock clock) {
        this.records = records;
        this.currentActor = currentActor;
        this.directory = directory;
        this.clock = clock;
    }

    /** Every campaign on whose list the member is: open ones first, by their last day, then the closed, newest first. */
    public List<OwnCampaign> campaigns() {
        return member().map(member -> read(member, false)).orElse(List.of());
    }

    /** Those that are open, also before and after their window; the one that ends first before others. In two statements. */
    public List<OwnCampaign> open() {
        return member().map(member -> read(member, true)).orElse(List.of());
    }

    /** Empty for a campaign on whose list the member is not, as for one that does not exist. */
    public Optional<OwnCampaign> campaign(CampaignId campaign) {
        return campaigns().stream()
                .filter(own -> own.campaign().id().equals(campaign))
                .findFirst();
    }

    /**
     * Titles of running campaigns that reach the member's chi bộ of today, and on whose list he is not, such as one who came
     * after the day of the list.
     */
    public List<String> missedIn() {
        return member().map(member -> directory.path(member).stream()
                        .findFirst()
                        .map(home -> records.missed(member, home, clock.instant()))
                        .orElse(List.of()))
                .orElse(List.of());
    }

    private List<OwnCampaign> read(MemberId member, boolean open) {
        var rows = records.campaigns(member, open);
        if (rows.isEmpty()) {
            return List.of();
        }
        var ids = rows.stream().map(row -> row.campaign().id()).toList();
        var modules = records.modules(member, ids, open ? Map.of() : records.makeUps(member));
        return rows.stream()
                .map(row -> row.with(modules.getOrDefault(row.campaign().id(), List.of())))
                .toList();
    }

    private Optional<MemberId> member() {
        return currentActor.find().flatMap(actor -> Optional.ofNullable(actor.member()));
    }
}
