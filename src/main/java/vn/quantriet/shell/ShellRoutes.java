package vn.quantriet.shell;

/** Where the screens of the frame are, for links from elsewhere. */
public final class ShellRoutes {

    public static final String HOME = "";
    public static final String OWN_PAGE = "ca-nhan";
    public static final String MY_DATA = "du-lieu-cua-toi";

    private ShellRoutes() {}
}
