package vn.quantriet.learning.quiz;

import java.time.Instant;
import java.util.random.RandomGenerator;
import org.springframework.modulith.NamedInterface;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionSection;

/** Takes what members have done, while an installation is being filled. */
@NamedInterface("bulk")
public interface StudyLoad {

    void read(MemberId member, Edition edition, EditionSection section, Instant at);

    /** Where the member goes on. */
    void stop(MemberId member, Edition edition, EditionSection section, Instant at);

    /**
     * An attempt that was drawn, answered, handed in and marked as any other.
     *
     * @param number from 1, of the member in campaign and module
     * @param passing whether enough is answered rightly, else far from enough
     */
    void attempt(
            MemberId member,
            CampaignId campaign,
            Edition edition,
            int number,
            boolean passing,
            Instant startedAt,
            Instant handedInAt,
            RandomGenerator random);
}
