package vn.quantriet.learning.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.quantriet.learning.quiz.QuizTakers.MODULE;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.StatementCount;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.learning.AttemptHandedIn;
import vn.quantriet.organisation.DemoPeople;
import vn.quantriet.questions.Answer;
import vn.quantriet.questions.Grading;
import vn.quantriet.questions.GradingRules;
import vn.quantriet.questions.Question;

/** The secretary prints numbered quizzes for members without a device, and types the answers in. */
@PortalTest
@Transactional
@RecordApplicationEvents
class UC022PaperQuizTest {

    private static final String OWN_CELL = "BKH.THQD";
    private static final String ROOT = "BKH";

    /** Who asks; only who leads the chi bộ itself reaches its papers. */
    enum Role {
        MEMBER(null, OWN_CELL),
        CELL_COMMITTEE("chi-uy-vien", OWN_CELL),
        SECRETARY("bi-thu", OWN_CELL),
        DEPUTY("pho-bi-thu", OWN_CELL),
        COMMITTEE_OFFICER("can-bo-dang-uy", ROOT),
        COMMITTEE_MEMBER("dang-uy-vien", ROOT),
        GRASSROOTS_SECRETARY("bi-thu-dang-bo", "BKH.TCTK"),
        INSPECTOR("kiem-tra", ROOT),
        VIEWER("theo-doi", ROOT),
        AUTHOR("bien-soan", ROOT),
        APPROVER("tham-dinh", ROOT),
        ADMINISTRATOR("quan-tri", ROOT);

        private final @Nullable String office;
        private final String unit;

        Role(@Nullable String office, String unit) {
            this.office = office;
            this.unit = unit;
        }

        boolean leads(String code) {
            return Set.of(CELL_COMMITTEE, SECRETARY, DEPUTY).contains(this) && unit.equals(code);
        }
    }

    @Autowired
    PaperQuizzes quizzes;

    @Autowired
    Quizzes own;

    @Autowired
    PaperRecords papers;

    @Autowired
    QuizDraw draw;

    @Autowired
    Editions editions;

    @Autowired
    QuizBanks banks;

    @Autowired
    DemoPeople demo;

    @Autowired
    CurrentActor currentActor;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @AfterEach
    void signOut() {
        demo.signOut();
    }

    static Stream<Arguments> everyRoleAndUnit() {
        return Arrays.stream(Role.values())
                .flatMap(role -> Stream.of(
                                ROOT, OWN_CELL, "BKH.KTDN", "BKH.TCTK", "BKH.TCTK.GIA", "BKH.HVCS.KDT", "(forged)")
                        .map(unit -> Arguments.of(role, unit)));
    }

    @ParameterizedTest
    @MethodSource("everyRoleAndUnit")
    void reachesOnlyTheChiBoOneLeads(Role role, String code) {
        var unit = code.equals("(forged)") ? new UnitId(987_654_321) : demo.unit(code);
        var member = someMember(unit);
        var paper = printedBefore(unit, member);
        signIn(role);
        Map<String, Supplier<?>> calls = new LinkedHashMap<>();
        calls.put("list", () -> quizzes.list(unit));
        calls.put("print", () -> quizzes.print(unit, MODULE, Set.of(member)));
        calls.put("open", () -> quizzes.open(paper));
        calls.put("type", () -> quizzes.type(paper, Map.of()));
        var soft = new SoftAssertions();
        calls.forEach((name, call) -> soft.assertThat(opens(call))
                .as("%s %s for %s", role, name, code)
                .isEqualTo(role.leads(code)));
        soft.assertAll();
        assertThat(calls.keySet()).as("every method of the service").isEqualTo(methods());
    }

    private static Set<String> methods() {
        var methods = new TreeSet<String>();
        Arrays.stream(PaperQuizzes.class.getDeclaredMethods())
                .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .forEach(method -> methods.add(method.getName()));
        return methods;
    }

    @Test
    void typesAPaperInAndItCountsLikeAnyOther() {
        signIn(Role.SECRETARY);
        var unit = demo.unit(OWN_CELL);
        var member = newcomer();
        var printed = quizzes.print(unit, MODULE, Set.of(member));
        assertThat(printed).singleElement().satisfies(paper -> {
            assertThat(paper.number()).isGreaterThan(10_000);
            assertThat(paper.questions()).hasSize(10);
            assertThat(paper.memberName()).isNotBlank();
            assertThat(paper.typed()).isNull();
        });
        var number = printed.getFirst().number();
        assertThat(quizzes.open(number).questions())
                .isEqualTo(printed.getFirst().questions());
        var typed = quizzes.type(number, rights(number, 8));
        assertThat(typed.mark()).isEqualByComparingTo("8");
        assertThat(typed.passed()).isTrue();
        assertThat(quizzes.list(unit).getFirst().typed()).isNotNull();
        var secretary = currentActor.get();
        assertThat(events.stream(AttemptHandedIn.class)).singleElement().satisfies(told -> {
            assertThat(told.member()).isEqualTo(member);
            assertThat(told.recordedBy()).isEqualTo(secretary.member());
        });
        assertThat(jdbc.sql(
                                "SELECT COUNT(*) FROM audit_entry WHERE action = 'learning.paper-typed' AND subject_id = :member")
                        .param("member", member.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        demo.signIn(member);
        assertThat(own.state(MODULE).orElseThrow().attempts()).singleElement().satisfies(attempt -> {
            assertThat(attempt.recordedBy()).isEqualTo(secretary.name());
            assertThat(attempt.state()).isEqualTo(AttemptState.HANDED_IN);
            assertThat(attempt.passed()).isTrue();
        });
    }

    @Test
    void refusesANumberThatWasTypedInAndSaysByWhomAndWhen() {
        signIn(Role.SECRETARY);
        var unit = demo.unit(OWN_CELL);
        var number = quizzes.print(unit, MODULE, Set.of(newcomer())).getFirst().number();
        quizzes.type(number, Map.of());
        assertThatExceptionOfType(PaperRefused.class)
                .isThrownBy(() -> quizzes.type(number, Map.of()))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo("learning.paper.refused.typed");
                    assertThat(refused.typed()).isNotNull();
                    assertThat(Objects.requireNonNull(refused.typed()).by())
                            .isEqualTo(currentActor.get().name());
                });
        assertThat(jdbc.sql("SELECT COUNT(*) FROM attempt WHERE paper_number = :number")
                        .param("number", number)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void refusesMembersOfOtherUnitsAnswersThatDoNotFitAndAFourthAttempt() {
        signIn(Role.SECRETARY);
        var unit = demo.unit(OWN_CELL);
        var member = newcomer();
        var stranger = demo.plainMember(demo.unit("BKH.KTDN"));
        assertThatThrownBy(() -> quizzes.print(unit, MODULE, Set.of(member, stranger)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> quizzes.print(unit, "khong-co", Set.of(member)))
                .isInstanceOf(PaperRefused.class);
        for (var tries = 0; tries < 3; tries++) {
            var number = quizzes.print(unit, MODULE, Set.of(member)).getFirst().number();
            assertThatThrownBy(() -> quizzes.type(number, Map.of(1, new Answer.Chosen(Set.of(99)))))
                    .isInstanceOf(PaperRefused.class);
            assertThatThrownBy(() -> quizzes.type(number, Map.of(11, new Answer.Judged(true))))
                    .isInstanceOf(PaperRefused.class);
            quizzes.type(number, Map.of());
        }
        var fourth = quizzes.print(unit, MODULE, Set.of(member)).getFirst().number();
        assertThatExceptionOfType(PaperRefused.class)
                .isThrownBy(() -> quizzes.type(fourth, Map.of()))
                .satisfies(refused ->
                        assertThat(refused.messageKey()).isEqualTo("learning.paper.refused.no-attempts-left"));
    }

    /**
     * Own units, the members; the lock, earlier attempts, the attempt, its answers, the answers again, the mark, the paper, the
     * trail; seven more for the campaign that asks the quiz.
     */
    @Test
    void typesInWithTheSameStatementsHoweverManyAnswers() {
        signIn(Role.SECRETARY);
        var unit = demo.unit(OWN_CELL);
        var number = quizzes.print(unit, MODULE, Set.of(newcomer())).getFirst().number();
        var rights = rights(number, 10);
        assertThat(StatementCount.of(() -> quizzes.type(number, rights))).hasSize(17);
    }

    /** Somebody of the chi bộ who has done nothing yet in the running campaign of the demo, to which the paper belongs. */
    private MemberId newcomer() {
        var member = demo.plainMember(demo.unit(OWN_CELL));
        for (var sql : java.util.List.of(
                "DELETE FROM attempt_answer WHERE attempt_id IN (SELECT id FROM attempt WHERE member_id = :m)",
                "DELETE FROM attempt WHERE member_id = :m",
                "DELETE p FROM campaign_part p JOIN campaign c ON c.id = p.campaign_id AND c.state = 'OPEN' WHERE member_id = :m")) {
            jdbc.sql(sql).param("m", member.value()).update();
        }
        return member;
    }

    private Map<Integer, Answer> rights(long number, int most) {
        var printed = papers.find(number).orElseThrow();
        var rights = new HashMap<Integer, Answer>();
        IntStream.rangeClosed(1, most).forEach(position -> {
            var drawn = printed.drawn().questions().get(position - 1);
            Question question = banks.of(printed.edition()).face(drawn.id()).question();
            rights.put(
                    position,
                    drawn.asShown(Objects.requireNonNull(
                            Grading.grade(question, null, GradingRules.STRICT).rightAnswer())));
        });
        return rights;
    }

    /** A paper that somebody printed for the unit. */
    private long printedBefore(UnitId unit, MemberId member) {
        signIn(Role.SECRETARY);
        var edition = editions.current(MODULE).orElseThrow();
        var plan = draw.plan(draw.campaign(edition, member), edition, member);
        return papers.add(
                        new PaperRecords.Printed(
                                0,
                                member,
                                unit,
                                plan.campaign().id(),
                                MODULE,
                                edition.hash(),
                                draw.draw(plan, edition),
                                plan.terms(),
                                java.time.Clock.systemUTC().instant(),
                                "Người in",
                                null),
                        null)
                .number();
    }

    private MemberId someMember(UnitId unit) {
        return jdbc.sql(
                        "SELECT MIN(member_id) FROM membership WHERE unit_id = :unit AND kind = 'HOME' AND valid_until = '9999-12-31'")
                .param("unit", unit.value())
                .query(Long.class)
                .optional()
                .map(MemberId::new)
                .orElse(new MemberId(987_654_321));
    }

    private void signIn(Role role) {
        demo.signIn(role.office == null ? demo.plainMember(demo.unit(role.unit)) : demo.holder(role.office, role.unit));
    }

    private static boolean opens(Supplier<?> call) {
        try {
            var answer = call.get();
            return !(answer instanceof List<?> list && list.isEmpty());
        } catch (AccessDeniedException denied) {
            return false;
        }
    }
}
