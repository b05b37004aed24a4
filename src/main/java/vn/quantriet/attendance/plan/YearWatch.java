package vn.quantriet.attendance.plan;

import java.time.LocalDate;
import java.util.List;
import vn.quantriet.access.UnitId;

/**
 * What the rules ask of a chi bộ in a year, and where it stands.
 *
 * @param missing default days, from today on, of months without a regular session
 * @param times when and where the chi bộ holds its regular sessions, as far as that was set
 * @param thematicDue how many thematic sessions each quarter asks for
 * @param thematic how many are planned or held in each quarter, 4 numbers
 * @param papersDue sessions to come soon whose papers are not out by the day the rule says
 * @param rollsDue sessions that are over and whose roll is not closed although the result is due
 * @param daysBefore papers, days before
 * @param daysAfter result, days after
 */
public record YearWatch(
        UnitId cell,
        List<LocalDate> missing,
        RegularTimes times,
        int thematicDue,
        List<Integer> thematic,
        List<SessionLine> papersDue,
        List<SessionLine> rollsDue,
        int daysBefore,
        int daysAfter) {}
