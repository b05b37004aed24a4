package vn.quantriet.statistics.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import vn.quantriet.campaign.figures.Counted;
import vn.quantriet.shared.Format;

/** How much is done and under way, drawn; the same is said in words. */
class Bar extends Div {

    private static final String PIECES = "<i class=\"qt-done qt-w-%d\"></i><i class=\"qt-doing qt-w-%d\"></i>";
    private static final int WHOLE = 100;

    Bar(Component page, Counted counted) {
        addClassName("qt-bar");
        getElement().setAttribute("role", "img");
        getElement()
                .setAttribute(
                        "aria-label",
                        page.getTranslation(
                                "statistics.bar",
                                Format.rate(counted.done(), counted.eligible()),
                                Format.rate(counted.underWay(), counted.eligible())));
        // one property instead of two components a row: a page may hold hundreds
        getElement()
                .setProperty(
                        "innerHTML",
                        PIECES.formatted(
                                hundredths(counted.done(), counted.eligible()),
                                hundredths(counted.underWay(), counted.eligible())));
    }

    static int hundredths(long part, long whole) {
        return whole == 0 ? 0 : (int) (part * WHOLE / whole);
    }
}
