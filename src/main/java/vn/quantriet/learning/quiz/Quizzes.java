package vn.quantriet.learning.quiz;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.QuizPlan;
import vn.quantriet.campaign.QuizSetting;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.shared.WholeTransaction;

/** The quiz of a module for the person who is signed in: how it is held, and starting or resuming an attempt. */
@Service
@Requires(Permission.OWN_PAGES)
public class Quizzes {

    private final Editions editions;
    private final QuizDraw draw;
    private final AttemptRecords attempts;
    private final AnswerRecords answers;
    private final Deadlines deadlines;
    private final Papers papers;
    private final QuizReports reports;
    private final WholeTransaction transactions;
    private final CurrentActor currentActor;
    private final Clock clock;

    Quizzes(
            Editions editions,
            QuizDraw draw,
            AttemptRecords attempts,
            AnswerRecords answers,
            Deadlines deadlines,
            Papers papers,
            QuizReports reports,
            WholeTransaction transactions,
            CurrentActor currentActor,
            Clock clock) {
        this.editions = editions;
        this.draw = draw;
        this.attempts = attempts;
        this.answers = answers;
        this.deadlines = deadlines;
        this.papers = papers;
        this.reports = reports;
        this.transactions = transactions;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * @return empty for somebody who is no member: no quiz counts for him
     * @throws AttemptNotFound when the library has no such module
     */
    public Optional<QuizState> state(String module) {
        var edition = edition(module);
        return Optional.ofNullable(currentActor.get().member()).map(member -> state(member, edition));
    }

    private QuizState state(MemberId member, Edition edition) {
        var campaign = draw.campaign(edition, member);
        var plan = draw.plan(campaign, edition, member);
        var mine = deadlines.settled(attempts.of(member, campaign, edition.module()));
        return new QuizState(
                member,
                edition,
                plan.campaign(),
                plan.terms(),
                draw.hasQuestions(plan, edition),
                left(plan, mine),
                nextAt(plan, mine),
                mine.stream().map(QuizState.Attempt::of).toList());
    }

    /**
     * Starts an attempt, or goes on with the one that is open; from now on the device holds its pen.
     *
     * @param claimed whose it shall be, as the device says
     * @throws AttemptNotFound when the library has no such module
     * @throws QuizRefused when it is another member's device, or no attempt may start now
     */
    OpenAttempt start(String module, MemberId claimed, DeviceName device) {
        if (!claimed.equals(currentActor.get().member())) {
            throw new QuizRefused(QuizRefused.Reason.OTHER_MEMBER);
        }
        var edition = edition(module);
        var started = transactions.run(() -> startedOrResumed(claimed, edition, device));
        papers.keep(started.attempt().paper());
        return started;
    }

    private OpenAttempt startedOrResumed(MemberId member, Edition edition, DeviceName device) {
        var campaign = draw.campaign(edition, member);
        var mine = deadlines.settled(attempts.of(member, campaign, edition.module()));
        return mine.stream()
                .filter(StoredAttempt::isOpen)
                .findFirst()
                .flatMap(open -> attempts.lock(open.paper().id(), member))
                .filter(StoredAttempt::isOpen)
                .map(open -> new OpenAttempt(
                        taken(open, device), answers.of(open.paper().row())))
                .orElseGet(() -> new OpenAttempt(begun(member, campaign, edition, device, mine), List.of()));
    }

    private StoredAttempt taken(StoredAttempt open, DeviceName device) {
        if (open.pen().equals(device)) {
            return open;
        }
        var taken = open.takenBy(device);
        attempts.keepPen(taken);
        return taken;
    }

    private StoredAttempt begun(
            MemberId member, CampaignId campaign, Edition edition, DeviceName device, List<StoredAttempt> mine) {
        var plan = draw.plan(campaign, edition, member);
        refuseWhereItMayNot(plan, edition, mine);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var drawn = draw.draw(plan, edition);
        var paper = new Paper(
                0,
                AttemptId.random(),
                member,
                plan.campaign().id(),
                edition.module(),
                edition.hash(),
                mine.size() + 1,
                drawn,
                plan.terms(),
                now,
                plan.terms().deadline(now).orElse(null));
        var attempt = new StoredAttempt(
                paper,
                AttemptState.OPEN,
                null,
                device,
                1,
                null,
                drawn.questions().size(),
                false,
                null,
                null);
        var stored = attempt.stored(attempts.add(attempt, null));
        reports.begun(paper);
        return stored;
    }

    private void refuseWhereItMayNot(QuizPlan plan, Edition edition, List<StoredAttempt> mine) {
        if (plan.campaign().isClosed(clock.instant())) {
            throw new QuizRefused(QuizRefused.Reason.CLOSED);
        }
        if (!draw.hasQuestions(plan, edition)) {
            throw new QuizRefused(QuizRefused.Reason.NO_QUESTIONS);
        }
        if (left(plan, mine) == 0) {
            throw new QuizRefused(QuizRefused.Reason.NO_ATTEMPTS_LEFT);
        }
        var nextAt = nextAt(plan, mine);
        if (nextAt != null) {
            throw new QuizRefused(QuizRefused.Reason.WAITING, nextAt);
        }
    }

    private static int left(QuizPlan plan, List<StoredAttempt> mine) {
        return Math.max(0, plan.terms().value(QuizSetting.ATTEMPTS_MAX) - mine.size());
    }

    /** Null when no waiting time runs. */
    private @Nullable Instant nextAt(QuizPlan plan, List<StoredAttempt> mine) {
        return mine.stream()
                .map(StoredAttempt::handedInAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .map(last -> last.plus(plan.terms().waiting()))
                .filter(clock.instant()::isBefore)
                .orElse(null);
    }

    private Edition edition(String module) {
        return editions.current(module).orElseThrow(() -> new AttemptNotFound(module));
    }
}
