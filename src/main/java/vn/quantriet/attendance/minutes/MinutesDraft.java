package vn.quantriet.attendance.minutes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.roll.Roll;
import vn.quantriet.attendance.roll.RollRow;
import vn.quantriet.documents.PaperWords;
import vn.quantriet.organisation.StandingKind;

/**
 * What the roll says for the minutes. The document is in Vietnamese whatever language the screens have.
 *
 * @param sentences one per line of the document
 * @param voteBase who may vote: chính thức and present; dự bị never
 */
public record MinutesDraft(List<String> sentences, int voteBase) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH 'giờ' mm");

    public MinutesDraft {
        sentences = List.copyOf(sentences);
    }

    /** @param guestsVote whether members on temporary sinh hoạt are counted in votes, by the rule of the day */
    public static MinutesDraft of(Roll roll, boolean guestsVote, ZoneId zone) {
        var base = (int) roll.rows().stream()
                .filter(row -> row.isPresent() && row.official() && (guestsVote || !row.guest()))
                .count();
        var lines = new ArrayList<String>();
        opening(lines, roll, zone);
        lines.add(split("Đảng viên trong danh sách", roll.rows()));
        lines.add(split("Có mặt", having(roll, RollRow::isPresent)));
        people(lines, "Vắng có lý do", marked(roll, AttendanceMark.EXCUSED), RollRow::reason);
        people(lines, "Vắng không lý do", marked(roll, AttendanceMark.UNEXCUSED), RollRow::reason);
        people(lines, "Đã dự tại hội nghị khác", marked(roll, AttendanceMark.ELSEWHERE), RollRow::elsewhere);
        for (var kind : StandingKind.values()) {
            people(lines, named(kind), having(roll, row -> row.exclusion() == kind), row -> null);
        }
        guests(lines, roll);
        people(lines, "Phát biểu", having(roll, row -> row.isPresent() && row.spoke()), row -> null);
        lines.add("Số đảng viên được biểu quyết: %d.".formatted(base));
        return new MinutesDraft(lines, base);
    }

    public String text() {
        return String.join("\n", sentences);
    }

    private static void opening(List<String> lines, Roll roll, ZoneId zone) {
        var session = roll.session();
        var began = roll.head().beganAt();
        var ended = roll.head().endedAt();
        lines.add("Thời gian: từ %s đến %s, ngày %s."
                .formatted(
                        time(began == null ? session.startsAt() : began, zone),
                        time(ended == null ? session.endsAt() : ended, zone),
                        PaperWords.shortDate(session.day(zone))));
        said(lines, "Địa điểm", session.place());
        said(lines, "Chủ trì", name(session.chair()));
        said(lines, "Ghi biên bản", name(session.minuteTaker()));
    }

    private static void said(List<String> lines, String what, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(what + ": " + text + ".");
        }
    }

    private static @Nullable String name(StudySession.@Nullable Person person) {
        return person == null ? null : "đồng chí " + person.name();
    }

    private static String split(String what, List<RollRow> rows) {
        var home = rows.stream().filter(row -> !row.guest()).toList();
        var official = home.stream().filter(RollRow::official).count();
        return "%s: %d (chính thức %d, dự bị %d, sinh hoạt tạm thời %d)."
                .formatted(what, rows.size(), official, home.size() - official, rows.size() - home.size());
    }

    private static void people(
            List<String> lines, String what, List<RollRow> rows, Function<RollRow, @Nullable String> about) {
        if (!rows.isEmpty()) {
            lines.add(rows.stream()
                    .map(row -> row.name() + inBrackets(about.apply(row)))
                    .collect(Collectors.joining("; ", "%s %d đồng chí: ".formatted(what, rows.size()), ".")));
        }
    }

    private static String inBrackets(@Nullable String text) {
        return text == null || text.isBlank() ? "" : " (" + text.strip() + ")";
    }

    private static void guests(List<String> lines, Roll roll) {
        var head = roll.head();
        if (head.guestCount() > 0) {
            var names = head.guestNames()
                    .lines()
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            lines.add("Khách mời %d người%s."
                    .formatted(head.guestCount(), names.isEmpty() ? "" : ": " + String.join("; ", names)));
        }
    }

    private static List<RollRow> marked(Roll roll, AttendanceMark mark) {
        return having(roll, row -> row.exclusion() == null && row.mark() == mark);
    }

    private static List<RollRow> having(Roll roll, Predicate<RollRow> wanted) {
        return roll.rows().stream().filter(wanted).toList();
    }

    private static String named(StandingKind kind) {
        return switch (kind) {
            case SUSPENDED -> "Đình chỉ sinh hoạt";
            case EXEMPT -> "Miễn sinh hoạt";
            case ELSEWHERE -> "Sinh hoạt tạm thời nơi khác";
            case ABROAD -> "Ở nước ngoài";
            case OTHER -> "Không tính dự vì lý do khác";
        };
    }

    private static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }
}
