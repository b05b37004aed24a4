package vn.quantriet.shell.ui;

/** Titles of browser tabs: what the page is, then whose it is. */
final class Titles {

    private static final String PORTAL = "Quán Triệt";

    private Titles() {}

    static String of(String page) {
        return page + " · " + PORTAL;
    }
}
