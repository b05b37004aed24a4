package vn.quantriet.attendance.roll;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.attendance.AttendanceMark;
import vn.quantriet.attendance.MarkSource;

/** The roll as it goes over the wire; moments are ISO, people are numbers with their names. */
final class RollJson {

    private RollJson() {}

    record Point(long id, String name) {}

    record Row(
            long member,
            String name,
            boolean guest,
            boolean official,
            @Nullable String exclusion,
            @Nullable String exclusionDocument,
            @Nullable AttendanceMark mark,
            @Nullable String reason,
            boolean spoke,
            @Nullable Long point,
            @Nullable String elsewhere,
            @Nullable MarkSource source,
            boolean offline,
            int revision,
            @Nullable String recordedBy,
            @Nullable String recordedAt,
            @Nullable String apology,
            @Nullable String apologyReason) {

        static Row of(RollRow row) {
            return new Row(
                    row.member().value(),
                    row.name(),
                    row.guest(),
                    row.official(),
                    row.exclusion() == null ? null : row.exclusion().name(),
                    row.exclusionDocument(),
                    row.mark(),
                    row.reason(),
                    row.spoke(),
                    row.point(),
                    row.elsewhere(),
                    row.source(),
                    row.offline(),
                    row.revision(),
                    row.recordedByName(),
                    text(row.recordedAt()),
                    row.apology(),
                    row.apologyReason());
        }
    }

    record Difference(
            long event,
            long member,
            @Nullable AttendanceMark mark,
            @Nullable String reason,
            @Nullable String elsewhere,
            String by,
            String at,
            boolean offline) {

        static Difference of(RollDifference difference) {
            return new Difference(
                    difference.event(),
                    difference.member().value(),
                    difference.mark(),
                    difference.reason(),
                    difference.elsewhere(),
                    difference.byName(),
                    difference.at().toString(),
                    difference.offline());
        }
    }

    /**
     * @param me the member who is signed in
     * @param missing who belongs to the chi bộ on that day as the register says now, but stands on no roll
     */
    record State(
            long me,
            boolean keeps,
            boolean takes,
            long session,
            long cell,
            String kind,
            String topic,
            String unit,
            String mode,
            String zone,
            String startsAt,
            String endsAt,
            boolean cancelled,
            boolean closed,
            @Nullable String closedBy,
            @Nullable String closedAt,
            @Nullable String beganAt,
            @Nullable String endedAt,
            int guestCount,
            String guestNames,
            int version,
            List<Point> points,
            List<Row> rows,
            List<Row> missing,
            List<Difference> differences) {}

    record Sent(
            @Nullable Long member,
            @Nullable String device,
            @Nullable List<@Nullable Mark> entries,
            @Nullable String reason) {}

    record Mark(
            @Nullable String key,
            @Nullable Long member,
            @Nullable AttendanceMark mark,
            @Nullable String reason,
            boolean spoke,
            @Nullable String elsewhere,
            @Nullable Long point,
            int base,
            boolean offline,
            @Nullable Boolean paper,
            @Nullable Instant at) {

        /** Null when something that must be there is missing. */
        @Nullable
        MarkEntry entry(@Nullable String device) {
            return key == null || member == null || at == null
                    ? null
                    : new MarkEntry(
                            key,
                            MemberId.of(member),
                            mark,
                            blankToNull(reason),
                            spoke,
                            null,
                            point,
                            blankToNull(elsewhere),
                            Boolean.TRUE.equals(paper) ? MarkSource.PAPER : MarkSource.ROLL_CALL,
                            offline,
                            device,
                            base,
                            at);
        }
    }

    record Outcome(
            String key,
            long member,
            MarkOutcome.Result result,
            @Nullable String why) {}

    record Taken(List<Outcome> outcomes, int version, List<Row> rows) {}

    /** Times of the day as on the clock of the portal's zone; an end before the beginning is past midnight. */
    record Closing(
            @Nullable LocalTime began,
            @Nullable LocalTime ended,
            int guestCount,
            @Nullable String guestNames) {}

    record Off(long member, @Nullable String reason) {}

    record Decision(long event, boolean offered) {}

    record Step(
            @Nullable AttendanceMark mark,
            @Nullable String reason,
            MarkSource source,
            boolean offline,
            String at,
            String by,
            String outcome,
            @Nullable String because,
            @Nullable String decidedBy) {

        static Step of(RollHistory.Step step) {
            return new Step(
                    step.mark(),
                    step.reason(),
                    step.source(),
                    step.offline(),
                    step.at().toString(),
                    step.byName(),
                    step.outcome(),
                    step.because(),
                    step.decidedByName());
        }
    }

    static @Nullable String text(@Nullable Instant moment) {
        return moment == null ? null : moment.toString();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
