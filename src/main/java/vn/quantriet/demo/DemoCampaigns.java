package vn.quantriet.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Directory;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.bulk.BulkCampaigns;
import vn.quantriet.campaign.bulk.CampaignLine;
import vn.quantriet.campaign.bulk.CampaignLoad;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.catalogue.KnownEditions;
import vn.quantriet.learning.quiz.BulkStudy;
import vn.quantriet.learning.quiz.StudyLoad;

/**
 * One running campaign and a closed one of last year. Up to {@value #WITH_FACTS} members everybody has read and tried what he
 * is counted for; in larger organisations the founding ones have, and the others studied together at their chi bộ.
 */
@Component
@Profile("demo")
class DemoCampaigns {

    private static final Logger LOG = LoggerFactory.getLogger(DemoCampaigns.class);

    private static final int WITH_FACTS = 5_000;
    private static final int DAYS_GONE = 21;
    private static final int DAYS_TO_COME = 9;
    private static final int LENGTH_THEN = 30;
    private static final UnitId ROOT = new UnitId(1);
    private static final String TOGETHER = "Học tập trung tại chi bộ";
    private static final String BODY = "Đảng ủy cơ quan";
    private static final List<String> GRADED = List.of("57-nq-tw", "68-nq-tw", "144-qd-tw");
    private static final String UNGRADED = "12-nq-tw-khoa-xi";

    private final DemoSettings settings;
    private final BulkCampaigns campaigns;
    private final BulkStudy study;
    private final KnownEditions editions;
    private final Secretaries secretaries;
    private final Directory directory;
    private final Clock clock;

    DemoCampaigns(
            DemoSettings settings,
            BulkCampaigns campaigns,
            BulkStudy study,
            KnownEditions editions,
            Secretaries secretaries,
            Directory directory,
            Clock clock) {
        this.settings = settings;
        this.campaigns = campaigns;
        this.study = study;
        this.editions = editions;
        this.secretaries = secretaries;
        this.directory = directory;
        this.clock = clock;
    }

    /** @return false when there is nothing to study, or somebody was faster */
    boolean load() {
        if (!campaigns.isEmpty()
                || !study.isEmpty()
                || editions.current(UNGRADED).isEmpty()
                || !GRADED.stream().allMatch(module -> editions.current(module).isPresent())) {
            LOG.warn("No demo campaigns: the library lacks their modules, or somebody has studied already");
            return false;
        }
        var today = LocalDate.now(clock);
        campaigns.fill(to -> study.fill(facts -> {
            lastYear(to, facts, today.minusYears(1).minusDays(LENGTH_THEN));
            running(to, facts, today);
        }));
        return true;
    }

    private void running(CampaignLoad to, StudyLoad facts, LocalDate today) {
        var opened = today.minusDays(DAYS_GONE);
        var steps = Step.of(GRADED, EnumSet.of(Part.READ, Part.QUIZ), editions)
                .and(Step.of(List.of(UNGRADED), EnumSet.of(Part.READ), editions));
        var line = line("Đợt học tập quý " + quarter(today), "12-KH/ĐU", opened, today.plusDays(DAYS_TO_COME), steps);
        var id = to.open(line);
        var course =
                new Course(Course.Shares.RUNNING, opened, DAYS_GONE, clock, new Random(settings.seed()), samples());
        fill(to, facts, id, steps, course);
        to.count(id, today.minusDays(1));
    }

    private void lastYear(CampaignLoad to, StudyLoad facts, LocalDate opened) {
        var last = opened.plusDays(LENGTH_THEN - 1);
        var steps = Step.of(List.of("144-qd-tw", "68-nq-tw"), EnumSet.of(Part.QUIZ), editions);
        var id = to.open(line("Đợt kiểm tra nhận thức quý " + quarter(last), "09-KH/ĐU", opened, last, steps));
        var course = new Course(
                Course.Shares.CLOSED, opened, LENGTH_THEN, clock, new Random(settings.seed() + 1), Samples.NONE);
        fill(to, facts, id, steps, course);
        to.count(id, last.plusDays(1));
        to.close(
                id,
                last.plusDays(1)
                        .atTime(LocalTime.of(16, 30))
                        .atZone(clock.getZone())
                        .toInstant());
    }

    private void fill(CampaignLoad to, StudyLoad facts, CampaignId id, Step.Steps steps, Course course) {
        var withFacts = settings.members() <= WITH_FACTS ? WITH_FACTS : DemoSettings.FOUNDING_SIZE;
        var listed = to.listed(id, withFacts);
        var walk = new Walk(id, steps, facts, secretaries.byUnit(), new Random(settings.seed() + 2), TOGETHER);
        to.add(
                id,
                course.of(listed).stream()
                        .flatMap(way -> walk.parts(way).stream())
                        .toList());
        if (settings.members() > WITH_FACTS) {
            to.addStudiedTogether(
                    id, listed.getLast().member(), course.days(), course.donePercent(), "Chi ủy chi bộ", TOGETHER);
        }
    }

    private CampaignLine line(String title, String number, LocalDate opened, LocalDate last, Step.Steps steps) {
        return new CampaignLine(
                title,
                new CampaignLine.Directive(number, opened.minusDays(5), BODY),
                ROOT,
                "Ban Tuyên giáo " + BODY,
                opened,
                opened.atTime(LocalTime.of(8, 0)).atZone(clock.getZone()).toInstant(),
                opened,
                last,
                steps.modules());
    }

    private Samples samples() {
        var members = Arrays.stream(new SampleRole[] {SampleRole.MEMBER, SampleRole.SECRETARY})
                .map(role -> directory.bySignInName(role.phone()).orElseThrow())
                .toList();
        return new Samples(
                Optional.of(members.get(0).member()),
                members.get(0).homeUnit() == null
                        ? Set.of()
                        : Set.of(members.get(0).homeUnit()));
    }

    /** "IV/2026". */
    private static String quarter(LocalDate day) {
        var names = List.of("I", "II", "III", "IV");
        return names.get(day.get(IsoFields.QUARTER_OF_YEAR) - 1) + "/" + day.getYear();
    }

    /**
     * Who is to be found in a certain state.
     *
     * @param middle in the middle of the second module
     * @param mixed chi bộ in which some are done and some are not
     */
    record Samples(Optional<vn.quantriet.access.MemberId> middle, Set<UnitId> mixed) {
        static final Samples NONE = new Samples(Optional.empty(), Set.of());
    }
}
