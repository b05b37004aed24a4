package vn.quantriet.attendance.figures;

import vn.quantriet.access.MemberId;

/**
 * The attendance of one member.
 *
 * @param role the office for which he is shown; empty for a member of the chi bộ
 * @param unit where he holds it; empty for a member of the chi bộ
 */
public record MemberAttendance(
        MemberId member, String name, String role, String unit, AttendanceTally tally, long spoke) {}
