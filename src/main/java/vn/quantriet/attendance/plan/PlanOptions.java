package vn.quantriet.attendance.plan;

import java.util.List;
import java.util.Map;
import vn.quantriet.attendance.SessionKind;
import vn.quantriet.attendance.StudySession.Person;

/**
 * What can be chosen when a session of a unit is planned.
 *
 * @param kinds those that fit the unit: a conference only above, everything else only in a chi bộ
 * @param people members of the chi bộ, by given name; empty above
 * @param groups its tổ đảng of today
 * @param minutes the shortest length by rule, in minutes, by code of the kind; a kind without one is missing
 * @param times when and where the unit holds its regular sessions, as far as that was set
 */
public record PlanOptions(
        UnitName unit,
        boolean cell,
        List<SessionKind> kinds,
        List<Person> people,
        List<String> groups,
        Map<String, Integer> minutes,
        RegularTimes times) {}
