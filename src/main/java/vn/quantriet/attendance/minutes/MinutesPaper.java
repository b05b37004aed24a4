package vn.quantriet.attendance.minutes;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.attendance.StudySession;
import vn.quantriet.attendance.score.ScoreSummary;
import vn.quantriet.documents.PaperWords;
import vn.quantriet.documents.PartyPaper;
import vn.quantriet.shared.Format;

/** Minutes as a document: biên bản, the minute-taker signs at the left, the chair at the right, no seal. */
public final class MinutesPaper {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String SYMBOL = "BB/CB";
    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI");

    private final MinutesPage page;
    private final PartyPaper.Builder paper;
    private int parts;

    private MinutesPaper(MinutesPage page, PartyPaper.Builder paper) {
        this.page = page;
        this.paper = paper;
    }

    public static PartyPaper of(MinutesPage page, ZoneId zone) {
        var session = page.roll().session();
        var number = page.head() == null ? null : page.head().number();
        var paper = PartyPaper.of(upper(page.cellName()), "BIÊN BẢN", page.place(), session.day(zone))
                .upper(page.upperName() == null ? null : upper(page.upperName()))
                .number(number == null ? null : number(number))
                .summary(session.kind().name().toLowerCase(VIETNAMESE))
                .text("Nội dung: " + session.topic() + ".");
        return new MinutesPaper(page, paper).whole(session);
    }

    /** As it is written on minutes, such as {@code Số 05-BB/CB}. */
    public static String number(int number) {
        return PaperWords.number(number, SYMBOL);
    }

    /** What is written of a voted score, one sentence per line; empty while it is not voted. */
    static Optional<String> score(ScoreSummary score) {
        return Optional.ofNullable(score.votes())
                .map(votes -> "Chi bộ tự chấm: %d điểm, xếp loại %s.\n".formatted(score.total(), score.band())
                        + vote(
                                new SessionVote(0, "Biểu quyết điểm", votes.yes(), votes.no(), votes.other()),
                                score.voteBase()));
    }

    private PartyPaper whole(StudySession session) {
        part("THÀNH PHẦN");
        paper.text(page.rollText());
        earlier();
        part("NỘI DUNG VÀ THẢO LUẬN");
        points();
        if (!page.votes().isEmpty()) {
            part("BIỂU QUYẾT");
            page.votes().forEach(vote -> paper.text(vote(vote, page.voteBase())));
        }
        concluded();
        scored();
        return paper.signatures(
                        new PartyPaper.Signature("NGƯỜI GHI BIÊN BẢN", "", name(session.minuteTaker())),
                        new PartyPaper.Signature("CHỦ TRÌ", "", name(session.chair())))
                .build();
    }

    /** Parts that say nothing are left out, so that their numbers are counted here. */
    private void part(String title) {
        paper.part(ROMAN.get(parts++) + "- " + title);
    }

    private void earlier() {
        part("KẾT QUẢ VIỆC ĐÃ GIAO");
        if (page.earlier().isEmpty()) {
            paper.text("Không có việc chuyển từ kỳ trước.");
            return;
        }
        paper.table(
                List.of(38, 22, 15, 25),
                List.of("Việc", "Người thực hiện", "Hạn", "Kết quả"),
                page.earlier().stream()
                        .map(task -> List.of(task.what(), task.who(), day(task), result(task)))
                        .toList());
    }

    private static String result(SessionTask task) {
        var state = switch (task.state()) {
            case OPEN -> "Chưa báo cáo";
            case CARRIED -> "Chuyển kỳ sau";
            case DONE -> "Đã xong";
            case DROPPED -> "Không làm nữa";
        };
        return task.result().isBlank() ? state : state + ": " + task.result();
    }

    private void points() {
        var points = points(page.roll().session());
        for (int at = 0; at < points.size(); at++) {
            paper.point("%d. %s".formatted(at + 1, points.get(at)));
            paper.text(page.text(MinutesPage.agenda(at)).content());
        }
    }

    /** The points of the agenda; where none is set the topic alone. */
    public static List<String> points(StudySession session) {
        return session.agendaPoints().isEmpty() ? List.of(session.topic()) : session.agendaPoints();
    }

    private void concluded() {
        part("KẾT LUẬN");
        paper.text(page.text(MinutesPage.CONCLUSION).content());
        if (!page.tasks().isEmpty()) {
            paper.table(
                    List.of(52, 30, 18),
                    List.of("Việc giao", "Người thực hiện", "Hạn"),
                    page.tasks().stream()
                            .map(task -> List.of(task.what(), task.who(), day(task)))
                            .toList());
        }
    }

    private void scored() {
        var score = page.scoreText();
        if (score != null) {
            part("CHẤM ĐIỂM BUỔI SINH HOẠT");
            paper.text(score);
        }
    }

    static String vote(SessionVote vote, int base) {
        return "- %s: tán thành %s, không tán thành %s, ý kiến khác %s, trên %d đảng viên được biểu quyết."
                .formatted(
                        vote.subject(),
                        share(vote.yes(), base),
                        share(vote.no(), base),
                        share(vote.other(), base),
                        base);
    }

    private static String share(int votes, int base) {
        return votes == 0 ? "0" : "%d (%s)".formatted(votes, Format.rate(votes, base));
    }

    private static String day(SessionTask task) {
        return task.due() == null ? Format.orDash(null) : PaperWords.shortDate(task.due());
    }

    private static String name(StudySession.@Nullable Person person) {
        return person == null ? "" : person.name();
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
