package vn.quantriet.notices;

/** Where the pages of this room are. */
public final class NoticesRoutes {

    public static final String CALENDAR = "lich-sinh-hoat";
    public static final String FEED = "lich";
    public static final String LOG = "thu-da-gui";

    private NoticesRoutes() {}
}
