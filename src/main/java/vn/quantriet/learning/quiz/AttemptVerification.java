package vn.quantriet.learning.quiz;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.catalogue.EditionNotFound;
import vn.quantriet.shared.Verification;

/** Marks every attempt again from its answers, and looks for attempts that got stuck. */
@Component
class AttemptVerification implements Verification {

    private static final int AT_ONCE = 500;
    private static final int MOST_FAULTS = 50;

    /** The server hands in within a minute; longer than this is stuck. */
    private static final Duration STUCK = Duration.ofMinutes(15);

    /** Every check selects one line of text per difference. */
    private static final Map<String, String> CHECKS = Map.of(
            "attempts are not numbered one by one", """
            SELECT CONCAT('member ', member_id, ' in ', module) FROM attempt
             GROUP BY member_id, campaign_id, module HAVING COUNT(*) <> MAX(number)""",
            "more than one attempt is open", """
            SELECT CONCAT('member ', member_id, ' in ', module) FROM attempt WHERE state = 'OPEN'
             GROUP BY member_id, campaign_id, module HAVING COUNT(*) > 1""",
            "answer without its attempt", """
            SELECT CONCAT('attempt ', x.attempt_id) FROM attempt_answer x
              LEFT JOIN attempt a ON a.id = x.attempt_id WHERE a.id IS NULL""",
            "typed-in paper and attempt do not belong together", """
            SELECT CONCAT('paper ', p.number) FROM paper_quiz p LEFT JOIN attempt a ON a.paper_number = p.number
             WHERE (p.typed_at IS NULL) <> (a.id IS NULL)
                OR a.member_id <> p.member_id OR a.edition_hash <> p.edition_hash
            UNION ALL
            SELECT CONCAT('paper ', a.paper_number) FROM attempt a LEFT JOIN paper_quiz p ON p.number = a.paper_number
             WHERE a.paper_number IS NOT NULL AND p.number IS NULL""");

    private final JdbcClient jdbc;
    private final AttemptRecords attempts;
    private final AnswerRecords answers;
    private final QuizBanks banks;
    private final Clock clock;

    AttemptVerification(JdbcClient jdbc, AttemptRecords attempts, AnswerRecords answers, QuizBanks banks, Clock clock) {
        this.jdbc = jdbc;
        this.attempts = attempts;
        this.answers = answers;
        this.banks = banks;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "quiz attempts";
    }

    @Override
    public Outcome verify() {
        var faults = new ArrayList<String>();
        CHECKS.forEach((what, sql) -> jdbc.sql(sql + " LIMIT " + MOST_FAULTS).query(String.class).list().stream()
                .map(which -> what + ": " + which)
                .forEach(faults::add));
        var now = clock.instant();
        long looked = 0;
        long given = 0;
        List<StoredAttempt> some = attempts.after(0, AT_ONCE);
        while (!some.isEmpty()) {
            var kept = answers.ofAll(some.stream().map(one -> one.paper().row()).toList());
            some.forEach(one -> check(one, kept.getOrDefault(one.paper().row(), List.of()), now, faults));
            looked += some.size();
            given += kept.values().stream().mapToLong(List::size).sum();
            some = attempts.after(some.getLast().paper().row(), AT_ONCE);
        }
        return new Outcome("%d attempts, %d answers".formatted(looked, given), faults);
    }

    private void check(StoredAttempt attempt, List<KeptAnswer> kept, Instant now, List<String> faults) {
        if (faults.size() >= MOST_FAULTS) {
            return;
        }
        var paper = attempt.paper();
        var name = "attempt %d of member %d in %s"
                .formatted(paper.number(), paper.member().value(), paper.module());
        if (kept.stream().anyMatch(answer -> paper.question(answer.position()).isEmpty())) {
            faults.add(name + " has an answer to a question that its paper does not ask");
        }
        if (kept.stream().anyMatch(KeptAnswer::late) && paper.deadline() == null) {
            faults.add(name + " has a late answer without a deadline");
        }
        if (attempt.isOpen()) {
            checkOpen(attempt, name, now, faults);
        } else {
            checkMark(attempt, kept, name, faults);
        }
    }

    private static void checkOpen(StoredAttempt attempt, String name, Instant now, List<String> faults) {
        if (attempt.mark() != null || attempt.handedInAt() != null) {
            faults.add(name + " is open and marked");
        }
        if (attempt.isOver(now.minus(STUCK))) {
            faults.add(
                    name + " is stuck: its time was over at " + attempt.paper().deadline());
        }
    }

    private void checkMark(StoredAttempt attempt, List<KeptAnswer> kept, String name, List<String> faults) {
        try {
            var marks = Marking.of(attempt.paper(), banks.of(attempt.paper().edition()), kept);
            if (!marks.total().equals(attempt.mark())
                    || marks.passed() != attempt.passed()
                    || marks.questions().size() != attempt.outOf()) {
                faults.add("%s is kept with %s of %d, its answers give %s of %d"
                        .formatted(
                                name,
                                attempt.mark(),
                                attempt.outOf(),
                                marks.total(),
                                marks.questions().size()));
            }
        } catch (EditionNotFound | IllegalStateException missing) {
            faults.add(name + " cannot be marked: " + missing.getMessage());
        }
    }
}
