package vn.quantriet.attendance.roll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.quantriet.access.MemberId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;
import vn.quantriet.attendance.StudySession.Person;
import vn.quantriet.attendance.roll.MarkOutcome.Result;
import vn.quantriet.organisation.StandingKind;

/** Every mark after every other, by the same taker or another one, who has seen the row or has not. */
class MarkJudgeTest {

    private static final Person ANH = new Person(MemberId.of(1L), "Trần Thị Ánh");
    private static final Person BINH = new Person(MemberId.of(2L), "Lê Văn Bình");
    private static final Instant NOW = Instant.parse("2026-12-31T16:30:00Z");

    record Change(@Nullable AttendanceMark from, @Nullable AttendanceMark to) {}

    static Stream<Change> changes() {
        var marks = new AttendanceMark[] {
            null,
            AttendanceMark.PRESENT,
            AttendanceMark.ONLINE,
            AttendanceMark.LATE,
            AttendanceMark.EXCUSED,
            AttendanceMark.UNEXCUSED,
            AttendanceMark.ELSEWHERE
        };
        return Arrays.stream(marks).flatMap(from -> Arrays.stream(marks).map(to -> new Change(from, to)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void table(Change change) {
        var row = row(change.from(), null, 3);
        var same = change.from() == change.to();
        assertThat(judge(row, change.to(), ANH, "may-1", 0)).isEqualTo(same ? Result.SAME : Result.TAKEN);
        assertThat(judge(row, change.to(), BINH, "may-2", 3)).isEqualTo(same ? Result.SAME : Result.TAKEN);
        assertThat(judge(row, change.to(), BINH, "may-2", 2)).isEqualTo(same ? Result.SAME : Result.DIFFERENT);
        assertThat(judge(row, change.to(), ANH, "may-2", 0)).isEqualTo(same ? Result.SAME : Result.DIFFERENT);
        assertThat(judge(row(null, null, 0), change.to(), BINH, "may-2", 0)).isEqualTo(Result.TAKEN);
        var excluded = row(change.from(), StandingKind.EXEMPT, 3);
        assertThat(MarkJudge.fault(entry(change.to(), "may-1", 0), excluded)).isEqualTo("not-expected");
        assertThat(MarkJudge.fault(entry(change.to(), "may-1", 0), row)).isNull();
    }

    @Test
    void elsewhereMustBeNamedAndKeysAreKeys() {
        var row = row(null, null, 0);
        assertThat(MarkJudge.fault(with("x", AttendanceMark.PRESENT, null), row))
                .isEqualTo("not-understood");
        assertThat(MarkJudge.fault(with(Rolls.newKey(), AttendanceMark.ELSEWHERE, " "), row))
                .isEqualTo("elsewhere-unnamed");
        assertThat(MarkJudge.fault(with(Rolls.newKey(), AttendanceMark.PRESENT, "x".repeat(301)), row))
                .isEqualTo("not-understood");
        assertThat(MarkJudge.fault(entry(AttendanceMark.PRESENT, "may-1", 0), null))
                .isEqualTo("not-on-roll");
    }

    private static Result judge(RollRow row, @Nullable AttendanceMark mark, Person by, String device, int base) {
        return MarkJudge.judge(entry(mark, device, base), row, by);
    }

    private static MarkEntry entry(@Nullable AttendanceMark mark, String device, int base) {
        var elsewhere = mark == AttendanceMark.ELSEWHERE ? "Hội nghị toàn quốc" : null;
        return new MarkEntry(
                Rolls.newKey(),
                MemberId.of(9L),
                mark,
                null,
                false,
                null,
                null,
                elsewhere,
                MarkSource.ROLL_CALL,
                false,
                device,
                base,
                NOW);
    }

    private static MarkEntry with(String key, AttendanceMark mark, @Nullable String elsewhere) {
        return new MarkEntry(
                key,
                MemberId.of(9L),
                mark,
                null,
                false,
                null,
                null,
                elsewhere,
                MarkSource.ROLL_CALL,
                false,
                "may",
                0,
                NOW);
    }

    private static RollRow row(@Nullable AttendanceMark mark, @Nullable StandingKind exclusion, int revision) {
        var elsewhere = mark == AttendanceMark.ELSEWHERE ? "Hội nghị toàn quốc" : null;
        return new RollRow(
                MemberId.of(9L),
                "Phạm Văn Cường",
                false,
                true,
                exclusion,
                null,
                mark,
                null,
                false,
                null,
                null,
                elsewhere,
                MarkSource.ROLL_CALL,
                false,
                "may-1",
                NOW,
                NOW,
                ANH.id(),
                ANH.name(),
                revision,
                null,
                null);
    }
}
