package vn.quantriet.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import vn.quantriet.attendance.bulk.HeldRoll;
import vn.quantriet.attendance.bulk.MinutesLine;
import vn.quantriet.attendance.bulk.MinutesLine.Task;

/** Words of the minutes of what a chi bộ of the demo has held. */
final class WrittenUp {

    private static final String EXTENDED = "mo-rong";
    private static final Duration FINISHED_AFTER = Duration.ofHours(20);
    private static final int MONTH = 28;

    private static final List<String> TASKS = List.of(
            "Chuẩn bị ý kiến gợi ý thảo luận cho buổi sinh hoạt chuyên đề của quý",
            "Cùng hai đồng chí cao tuổi mở chuyên đề trên cổng và làm bài kiểm tra",
            "Rà soát hồ sơ đảng viên dự bị đến hạn xét chuyển chính thức",
            "Tổng hợp ý kiến của quần chúng gửi chi ủy",
            "Lập danh sách đồng chí cần học bù và nhắc từng người");

    private static final String CHECK = "Theo dõi kết quả học tập của chi bộ, báo cáo tại buổi sau";
    private static final String DONE = "Đã làm xong, chi bộ không có ý kiến khác";
    private static final String CHECKED = "Đã báo cáo kết quả tại chi bộ";

    private final String secretary;
    private final ZoneId zone;

    WrittenUp(String secretary, ZoneId zone) {
        this.secretary = secretary;
        this.zone = zone;
    }

    List<MinutesLine> all(List<HeldRoll> held) {
        var all = new ArrayList<MinutesLine>();
        for (int place = 0; place < held.size(); place++) {
            all.add(line(held.get(place), place, place + 1 < held.size()));
        }
        return all;
    }

    private MinutesLine line(HeldRoll held, int place, boolean told) {
        var session = held.session();
        return new MinutesLine(
                session.id(),
                List.of(
                        place == 0
                                ? "Đồng chí bí thư báo cáo tình hình thực hiện nhiệm vụ tháng trước; chi bộ thống nhất với báo cáo."
                                : "Đồng chí bí thư báo cáo kết quả các việc đã giao tại buổi trước; chi bộ thống nhất với báo cáo.",
                        discussed(held),
                        "Giao việc tháng tới cho từng đồng chí, rõ việc, rõ người, rõ thời hạn.",
                        "Đồng chí thư ký đọc biên bản; chi bộ thông qua."),
                "Chi bộ đã hoàn thành nội dung của buổi sinh hoạt. Các đồng chí được giao việc thực hiện đúng thời hạn và báo cáo"
                        + " tại buổi sau; các đồng chí vắng mặt học bù trên cổng.",
                "Thông qua kết luận và biên bản của buổi sinh hoạt",
                tasks(held, place, told),
                secretary,
                session.endsAt().plus(FINISHED_AFTER));
    }

    private static String discussed(HeldRoll held) {
        var topic = held.session().topic();
        return held.session().kind().code().equals(EXTENDED)
                ? "Quần chúng dự sinh hoạt góp ý về tác phong, lề lối làm việc và chăm lo đời sống; %d đồng chí trao đổi lại."
                        .formatted(held.spoke())
                : "Chi bộ nghe giới thiệu và trao đổi: %s. Có %d đồng chí phát biểu."
                        .formatted(topic.substring(topic.indexOf("; ") + 1).strip(), held.spoke());
    }

    private List<Task> tasks(HeldRoll held, int place, boolean told) {
        var due = due(held);
        var present = held.present();
        var who = present.get((place * 5 + 7) % present.size());
        return List.of(
                new Task(who, TASKS.get(place % TASKS.size()), due, told ? DONE : null),
                new Task(null, CHECK, due, told ? CHECKED : null));
    }

    private LocalDate due(HeldRoll held) {
        return held.session().day(zone).plusDays(MONTH);
    }
}
