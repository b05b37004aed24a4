package vn.quantriet.attendance;

import vn.quantriet.access.UnitId;

/** Where the pages of this room are. */
public final class AttendanceRoutes {

    public static final String SESSIONS = "sinh-hoat";
    public static final String SESSION_EDIT = "soan-buoi-sinh-hoat";
    public static final String ROLL = "diem-danh";
    public static final String PROJECTOR = "chieu-ma";
    public static final String SCANNED = "q";
    public static final String SHORT_CODE = "ma-ngan";
    public static final String OWN_CODE = "ma-cua-toi";
    public static final String SHEET = "phieu-ky";
    public static final String PAPER = "nhap-diem-danh";
    public static final String MINUTES = "bien-ban";
    public static final String SCORE = "cham-diem";
    public static final String FIGURES = "chuyen-can";
    public static final String REGULAR_DAYS = "ngay-sinh-hoat";

    /** Query parameter of a session's page: the chi bộ whose roll is meant, where several take part. */
    public static final String CELL = "chi-bo";

    private AttendanceRoutes() {}

    public static String session(SessionId session) {
        return SESSIONS + "/" + session.value();
    }

    public static String session(SessionId session, UnitId cell) {
        return session(session) + "?" + CELL + "=" + cell.value();
    }

    public static String roll(SessionId session, UnitId cell) {
        return of(ROLL, session, cell);
    }

    public static String projector(SessionId session, UnitId cell) {
        return of(PROJECTOR, session, cell);
    }

    public static String sheet(SessionId session, UnitId cell) {
        return of(SHEET, session, cell);
    }

    public static String paper(SessionId session, UnitId cell) {
        return of(PAPER, session, cell);
    }

    public static String minutes(SessionId session, UnitId cell) {
        return of(MINUTES, session, cell);
    }

    public static String score(SessionId session, UnitId cell) {
        return of(SCORE, session, cell);
    }

    private static String of(String page, SessionId session, UnitId cell) {
        return page + "/" + session.value() + "/" + cell.value();
    }
}
