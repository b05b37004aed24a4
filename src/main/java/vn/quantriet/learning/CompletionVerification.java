package vn.quantriet.learning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Duty;
import vn.quantriet.campaign.completion.OnRoster;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.EditionSection;
import vn.quantriet.catalogue.KnownEditions;
import vn.quantriet.shared.Utc;
import vn.quantriet.shared.Verification;

/**
 * Compares what campaigns know with what members have read and passed, both ways. What was recorded on behalf needs no facts
 * beneath.
 */
@Component
class CompletionVerification implements Verification {

    private static final int MOST_FAULTS = 20;
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private static final String READ_IN_WINDOW = """
            SELECT m.member_id FROM reading_mark m
             WHERE m.reading_key IN (:keys) AND m.at >= :from AND m.at < :until
             GROUP BY m.member_id HAVING COUNT(DISTINCT m.reading_key) = :sections""";

    private static final String DONE_WITHOUT_MARKS = """
            SELECT p.member_id FROM (%s) p
              LEFT JOIN (%s) m ON m.member_id = p.member_id
             WHERE p.module = :module AND p.part = 'READ' AND NOT p.on_behalf AND p.edition_hash = :edition
               AND m.member_id IS NULL LIMIT :most""".formatted(OnRoster.DONE, READ_IN_WINDOW);

    private static final String DONE_IN_NO_EDITION = """
            SELECT p.member_id FROM (%s) p
             WHERE p.module = :module AND p.part = 'READ' AND NOT p.on_behalf
               AND (p.edition_hash IS NULL OR p.edition_hash NOT IN (:editions)) LIMIT :most""".formatted(OnRoster.DONE);

    private static final String MARKS_WITHOUT_DONE = """
            SELECT l.member_id FROM (%s) l
              JOIN (%s) m ON m.member_id = l.member_id
              LEFT JOIN (%s) p ON p.member_id = l.member_id AND p.module = :module AND p.part = 'READ'
             WHERE p.member_id IS NULL LIMIT :most""".formatted(OnRoster.MEMBERS, READ_IN_WINDOW, OnRoster.DONE);

    private static final String PASSED = """
            SELECT DISTINCT a.member_id FROM attempt a
             WHERE a.campaign_id = :campaign AND a.module = :module AND a.passed
               AND (a.handed_in_at < :until OR a.recorded_by IS NOT NULL)""";

    private static final String DONE_WITHOUT_ATTEMPT = """
            SELECT p.member_id FROM (%s) p LEFT JOIN (%s) a ON a.member_id = p.member_id
             WHERE p.module = :module AND p.part = 'QUIZ' AND NOT p.on_behalf AND a.member_id IS NULL
             LIMIT :most""".formatted(OnRoster.DONE, PASSED);

    private static final String ATTEMPT_WITHOUT_DONE = """
            SELECT a.member_id FROM (%s) l JOIN (%s) a ON a.member_id = l.member_id
              LEFT JOIN (%s) p ON p.member_id = a.member_id AND p.module = :module AND p.part = 'QUIZ'
             WHERE p.member_id IS NULL LIMIT :most""".formatted(OnRoster.MEMBERS, PASSED, OnRoster.DONE);

    private final JdbcClient jdbc;
    private final KnownEditions editions;
    private final Completions completions;
    private final TransactionTemplate reading;

    CompletionVerification(
            JdbcClient jdbc, KnownEditions editions, Completions completions, PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.completions = completions;
        this.reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
    }

    @Override
    public String name() {
        return "completion and its facts";
    }

    @Override
    public Outcome verify() {
        return Objects.requireNonNull(reading.execute(status -> {
            var faults = new LinkedHashSet<String>();
            var campaigns = completions.locked();
            campaigns.forEach(campaign -> completions
                    .asked(campaign.id())
                    .forEach(duty -> check(duty, campaign.isOpen(), campaign.title(), faults)));
            return new Outcome("%d campaigns".formatted(campaigns.size()), List.copyOf(faults));
        }));
    }

    private void check(Duty duty, boolean isOpen, String title, LinkedHashSet<String> faults) {
        var told = title + ": member %d, " + duty.module() + " " + duty.part() + ", ";
        if (duty.part() == Part.READ) {
            checkRead(duty, isOpen, told, faults);
        } else if (duty.part() == Part.QUIZ) {
            add(faults, told + "is done without an attempt that passed", quiz(DONE_WITHOUT_ATTEMPT, duty));
            if (isOpen) {
                add(faults, told + "is not done although an attempt passed", quiz(ATTEMPT_WITHOUT_DONE, duty));
            }
        }
    }

    private void checkRead(Duty duty, boolean isOpen, String told, LinkedHashSet<String> faults) {
        var accepted = editions.from(duty.module(), Objects.requireNonNull(duty.edition()));
        var hashes = new ArrayList<>(
                accepted.stream().map(edition -> edition.hash().value()).toList());
        hashes.add("none");
        add(
                faults,
                told + "is done in no edition that counts",
                jdbc.sql(DONE_IN_NO_EDITION)
                        .param("campaign", duty.campaign().value())
                        .param("module", duty.module())
                        .param("editions", hashes)
                        .param("most", MOST_FAULTS)
                        .query(Long.class)
                        .list());
        for (var edition : accepted) {
            add(faults, told + "is done without its marks", read(DONE_WITHOUT_MARKS, duty, edition));
            if (isOpen) {
                add(
                        faults,
                        told + "is not done although every section is read",
                        read(MARKS_WITHOUT_DONE, duty, edition));
            }
        }
    }

    private List<Long> read(String sql, Duty duty, Edition edition) {
        var keys = edition.sections().stream().map(EditionSection::readingKey).toList();
        return jdbc.sql(sql)
                .param("campaign", duty.campaign().value())
                .param("module", duty.module())
                .param("edition", edition.hash().value())
                .param("keys", keys)
                .param("sections", keys.size())
                .param("from", Utc.of(or(duty.marksFrom(), Instant.EPOCH)))
                .param("until", Utc.of(or(duty.closesAt(), NEVER)))
                .param("most", MOST_FAULTS)
                .query(Long.class)
                .list();
    }

    private List<Long> quiz(String sql, Duty duty) {
        return jdbc.sql(sql)
                .param("campaign", duty.campaign().value())
                .param("module", duty.module())
                .param("until", Utc.of(or(duty.closesAt(), NEVER)))
                .param("most", MOST_FAULTS)
                .query(Long.class)
                .list();
    }

    private static Instant or(@Nullable Instant moment, Instant otherwise) {
        return moment == null ? otherwise : moment;
    }

    private static void add(LinkedHashSet<String> faults, String told, List<Long> members) {
        members.forEach(member -> faults.add(told.formatted(member)));
    }
}
