package vn.quantriet.learning.quiz;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.campaign.QuizSetting;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.organisation.MemberFilter;
import vn.quantriet.organisation.MemberOrder;
import vn.quantriet.organisation.MemberRow;
import vn.quantriet.organisation.Members;
import vn.quantriet.questions.Answer;
import vn.quantriet.shared.WholeTransaction;

/**
 * Quizzes on paper, for members without a device: whoever leads a chi bộ prints a numbered paper for each and types the answers
 * in. They are marked like any others, with the name of who typed them.
 */
@Service
@Requires(Permission.READ_NAMES)
public class PaperQuizzes {

    /** More members than a chi bộ has, and rows than a page shows. */
    private static final int MOST = 500;

    private final Members members;
    private final Editions editions;
    private final QuizBanks banks;
    private final QuizDraw draw;
    private final PaperRecords papers;
    private final PaperEntry entry;
    private final WholeTransaction transactions;
    private final AuditTrail trail;
    private final CurrentActor currentActor;
    private final Clock clock;

    PaperQuizzes(
            Members members,
            Editions editions,
            QuizBanks banks,
            QuizDraw draw,
            PaperRecords papers,
            PaperEntry entry,
            WholeTransaction transactions,
            AuditTrail trail,
            CurrentActor currentActor,
            Clock clock) {
        this.members = members;
        this.editions = editions;
        this.banks = banks;
        this.draw = draw;
        this.papers = papers;
        this.entry = entry;
        this.transactions = transactions;
        this.trail = trail;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /**
     * What was printed for the unit, newest first.
     *
     * @throws AccessDenied when the reader does not lead this chi bộ
     */
    @Transactional
    public List<PrintedRow> list(UnitId unit) {
        var names = names(unit);
        return papers.of(unit, MOST).stream()
                .map(printed -> new PrintedRow(
                        printed.number(),
                        printed.member(),
                        names.get(printed.member()),
                        title(printed),
                        printed.printedAt(),
                        printed.printedBy(),
                        printed.typed()))
                .toList();
    }

    /**
     * Draws a paper for each of the members, in the order of the list of the unit.
     *
     * @throws AccessDenied when the reader does not lead this chi bộ, or one of them has his home elsewhere
     * @throws PaperRefused when there is no such module, or it has no questions
     */
    @Transactional
    public List<PrintedQuiz> print(UnitId unit, String module, Set<MemberId> chosen) {
        var names = names(unit);
        if (!names.keySet().containsAll(chosen)) {
            throw outOfReach();
        }
        var edition = editions.current(module).orElseThrow(() -> new PaperRefused("learning.paper.refused.no-module"));
        var printed = new ArrayList<PaperRecords.Printed>();
        names.keySet().stream().filter(chosen::contains).forEach(member -> printed.add(drawn(unit, edition, member)));
        trail.record(Entry.of("learning.papers-printed", "unit", unit.value(), unit)
                .changing(
                        null,
                        Map.of(
                                "module",
                                module,
                                "numbers",
                                printed.stream()
                                        .map(PaperRecords.Printed::number)
                                        .toList())));
        return printed.stream()
                .map(paper -> sheet(paper, names.get(paper.member())))
                .toList();
    }

    private PaperRecords.Printed drawn(UnitId unit, Edition edition, MemberId member) {
        var plan = draw.plan(draw.campaign(edition, member), edition, member);
        if (!draw.hasQuestions(plan, edition)) {
            throw new PaperRefused("learning.paper.refused.no-questions");
        }
        var actor = currentActor.get();
        return papers.add(
                new PaperRecords.Printed(
                        0,
                        member,
                        unit,
                        plan.campaign().id(),
                        edition.module(),
                        edition.hash(),
                        draw.draw(plan, edition),
                        plan.terms(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        actor.name(),
                        null),
                actor.member());
    }

    /**
     * A paper to be printed again or typed in.
     *
     * @throws AccessDenied when there is none with this number, or it was printed for a chi bộ the reader does not lead
     */
    @Transactional
    public PrintedQuiz open(long number) {
        var printed = papers.find(number).orElseThrow(PaperQuizzes::outOfReach);
        return sheet(printed, names(printed.unit()).get(printed.member()));
    }

    /**
     * Types a paper in, in one pass. It becomes an attempt of the member, handed in, marked and named after who typed it.
     *
     * @param given by position, in places of this paper; what is missing was not answered
     * @throws AccessDenied when there is none with this number, or it was printed for a chi bộ the reader does not lead
     * @throws PaperRefused when it was typed in already, the member has no attempt left, or an answer does not fit its question
     */
    public TypedQuiz type(long number, Map<Integer, Answer> given) {
        return transactions.run(() -> typed(number, given));
    }

    private TypedQuiz typed(long number, Map<Integer, Answer> given) {
        var printed = papers.lock(number).orElseThrow(PaperQuizzes::outOfReach);
        var name = names(printed.unit()).get(printed.member());
        if (printed.typed() != null) {
            throw new PaperRefused("learning.paper.refused.typed", printed.typed());
        }
        return entry.enter(printed, name == null ? "" : name, given);
    }

    private PrintedQuiz sheet(PaperRecords.Printed printed, @Nullable String name) {
        var bank = banks.of(printed.edition());
        var drawn = printed.drawn().questions();
        var questions = new ArrayList<PrintedQuiz.Question>();
        drawn.forEach(question -> questions.add(
                PrintedQuiz.Question.of(Printer.asked(questions.size() + 1, question, bank.face(question.id())))));
        return new PrintedQuiz(
                printed.number(),
                printed.member(),
                name == null ? "" : name,
                printed.module(),
                title(printed),
                printed.terms().value(QuizSetting.PASS_PERCENT),
                printed.printedAt(),
                printed.printedBy(),
                printed.typed(),
                List.copyOf(questions));
    }

    private String title(PaperRecords.Printed printed) {
        return editions.find(printed.edition()).map(Edition::shortTitle).orElse(printed.module());
    }

    /** The members whose home the unit is, in the order of its list; only for who leads it. */
    private Map<MemberId, String> names(UnitId unit) {
        if (members.ownUnits().stream().noneMatch(own -> own.id().equals(unit))) {
            throw outOfReach();
        }
        return members.list(unit, MemberFilter.ALL, MemberOrder.NAME, 0, MOST).stream()
                .filter(member -> !member.isGuest())
                .collect(Collectors.toMap(MemberRow::id, MemberRow::name, (one, other) -> one, LinkedHashMap::new));
    }

    /** The same for what is elsewhere and what does not exist. */
    private static AccessDenied outOfReach() {
        return new AccessDenied("Nothing of that kind within reach");
    }
}
