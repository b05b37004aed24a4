package vn.quantriet.attendance.minutes;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.StudySession.Person;
import vn.quantriet.shared.Format;

/**
 * What is typed of a session into the national handbook, field by field. Named by the message {@code
 * attendance.minutes.handbook.<name>}.
 */
public enum HandbookField {
    TOPIC(page -> page.roll().session().topic()),
    WHEN(page -> when(page.rollText())),
    PLACE(page -> page.roll().session().place()),
    CHAIR(page -> name(page.roll().session().chair())),
    MINUTE_TAKER(page -> name(page.roll().session().minuteTaker())),
    ON_ROLL(page -> count(page.roll().totals().onRoster())),
    PRESENT(page -> count(page.roll().totals().present())),
    ABSENT(page -> count(page.roll().totals().of(AttendanceMark.EXCUSED)
            + page.roll().totals().of(AttendanceMark.UNEXCUSED))),
    EXCUSED(page -> count(page.roll().totals().of(AttendanceMark.EXCUSED))),
    UNEXCUSED(page -> count(page.roll().totals().of(AttendanceMark.UNEXCUSED))),
    NOT_EXPECTED(page -> count(page.roll().totals().excludedTotal())),
    DURATION(HandbookField::minutes),
    ROLL(MinutesPage::rollText),
    CONTENT(HandbookField::content),
    VOTES(page -> page.votes().stream()
            .map(vote -> MinutesPaper.vote(vote, page.voteBase()))
            .collect(Collectors.joining("\n"))),
    CONCLUSION(page -> page.text(MinutesPage.CONCLUSION).content()),
    TASKS(page -> page.tasks().stream().map(HandbookField::task).collect(Collectors.joining("\n")));

    private final Function<MinutesPage, @Nullable String> text;

    HandbookField(Function<MinutesPage, @Nullable String> text) {
        this.text = text;
    }

    /** What to type; blank when there is nothing. */
    public String of(MinutesPage page) {
        return Objects.requireNonNullElse(text.apply(page), "");
    }

    public String messageKey() {
        return "attendance.minutes.handbook." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String count(int number) {
        return Format.count(number);
    }

    /** The first sentence of the roll, without its heading. */
    private static String when(String roll) {
        return roll.lines()
                .findFirst()
                .map(line -> line.replaceFirst("^Thời gian: ", "").replaceFirst("\\.$", ""))
                .orElse("");
    }

    private static @Nullable String minutes(MinutesPage page) {
        var began = page.roll().head().beganAt();
        var ended = page.roll().head().endedAt();
        return began == null || ended == null
                ? null
                : Format.count(Duration.between(began, ended).toMinutes());
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }

    private static String content(MinutesPage page) {
        var points = MinutesPaper.points(page.roll().session());
        return IntStream.range(0, points.size())
                .mapToObj(point -> points.get(point) + "\n"
                        + page.text(MinutesPage.agenda(point)).content())
                .collect(Collectors.joining("\n"))
                .strip();
    }

    private static String task(SessionTask task) {
        return "- " + task.what() + " (" + Format.orDash(task.who()) + ", " + Format.day(task.due()) + ")";
    }
}
