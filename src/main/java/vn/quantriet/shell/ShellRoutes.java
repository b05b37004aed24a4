package vn.quantriet.shell;

import vn.quantriet.shared.ui.HelpLink;

/** Where the screens of the frame are, for links from elsewhere. */
public final class ShellRoutes {

    public static final String HOME = "";
    public static final String OWN_PAGE = "ca-nhan";
    public static final String MY_DATA = "du-lieu-cua-toi";

    /** The guide; each further page lies below. */
    public static final String HELP = HelpLink.ADDRESS;

    /** Of a page of the guide and, when not blank, the heading in it; with a slash in front, since pages lie at two depths. */
    public static String help(String page, String anchor) {
        return "/" + HELP + (page.isEmpty() ? "" : "/" + page) + (anchor.isEmpty() ? "" : "#" + anchor);
    }

    private ShellRoutes() {}
}
