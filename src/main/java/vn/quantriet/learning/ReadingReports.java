package vn.quantriet.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignOpened;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Duty;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.completion.PartWithdrawn;
import vn.quantriet.catalogue.KnownEditions;
import vn.quantriet.learning.ReadPart.Mark;

/** Tells campaigns how far members have read, in the transaction in which they did, or in which a campaign asks. */
@Component
class ReadingReports {

    private final MarkRecords marks;
    private final KnownEditions editions;
    private final Completions completions;

    ReadingReports(MarkRecords marks, KnownEditions editions, Completions completions) {
        this.marks = marks;
        this.editions = editions;
        this.completions = completions;
    }

    /** One statement where no campaign asks, or all that do have been told that it is done. */
    void tell(MemberId member, String module) {
        var asking = completions.duties(member, module).stream()
                .filter(duty -> duty.part() == Part.READ && duty.state() != PartState.DONE)
                .toList();
        if (!asking.isEmpty()) {
            var read = marks.of(member, module);
            asking.forEach(duty -> part(duty, read)
                    .ifPresent(part -> completions.report(duty.campaign(), report(member, module, part))));
        }
    }

    @EventListener
    void on(PartWithdrawn event) {
        if (event.part() == Part.READ) {
            tell(event.member(), event.module());
        }
    }

    /** One query for each module; of a single member as in everyday work. */
    @EventListener
    void on(CampaignOpened event) {
        var reading = completions.asked(event.campaign()).stream()
                .filter(duty -> duty.part() == Part.READ)
                .toList();
        var only = event.only();
        reading.forEach(only == null ? this::load : duty -> tell(only, duty.module()));
    }

    private void load(Duty duty) {
        var reports = new ArrayList<PartReport>();
        marks.ofListed(
                duty.campaign(),
                duty.module(),
                (member, read) -> part(duty, read).ifPresent(part -> reports.add(report(member, duty.module(), part))));
        completions.load(duty.campaign(), reports);
    }

    private Optional<ReadPart> part(Duty duty, List<Mark> read) {
        var counting = read.stream().filter(mark -> duty.counts(mark.at())).toList();
        return ReadPart.of(counting, editions.from(duty.module(), Objects.requireNonNull(duty.edition())));
    }

    private static PartReport report(MemberId member, String module, ReadPart part) {
        return new PartReport(member, module, Part.READ, part.state(), part.edition(), part.at(), null, null);
    }
}
