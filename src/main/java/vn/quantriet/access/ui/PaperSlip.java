package vn.quantriet.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import vn.quantriet.access.Slip;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.ui.QrCode;

/** One slip as it is cut out of the sheet. */
class PaperSlip extends Div {

    PaperSlip(Slip slip, ZoneId zone) {
        addClassName("qt-slip");
        add(words(slip, zone), new QrCode(slip.url(), getTranslation("access.slips.qr", slip.name())));
        var how = new Paragraph(getTranslation("access.slips.how", address(slip.url())));
        how.addClassName("qt-slip-how");
        add(how);
    }

    private Div words(Slip slip, ZoneId zone) {
        var words = new Div(
                line("qt-slip-title", getTranslation("access.slips.slip")),
                line("qt-slip-name", slip.name()),
                line("qt-slip-unit", Format.orDash(slip.unit())),
                line("qt-slip-fact", getTranslation("access.slips.code", slip.code())),
                line("qt-slip-pin", getTranslation("access.slips.pin", slip.readablePin())),
                line(
                        "qt-slip-fact",
                        getTranslation(
                                "access.slips.until",
                                Format.day(slip.expires().atZone(zone).toLocalDate()))));
        words.addClassName("qt-slip-words");
        return words;
    }

    private static Span line(String style, String text) {
        var line = new Span(text);
        line.addClassName(style);
        return line;
    }

    /** The address as somebody types it: without the part that fills in the code. */
    private static String address(String url) {
        var end = url.indexOf('?');
        return end < 0 ? url : url.substring(0, end);
    }
}
