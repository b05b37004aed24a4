package vn.quantriet.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text in which the number of a document, such as 57-NQ/TW, never ends a line at its hyphen. */
public final class Unbroken {

    private static final Pattern NUMBER = Pattern.compile("\\d[\\p{L}\\d/]*-[\\p{L}\\d/]+");

    private Unbroken() {}

    /** The text in pieces, numbers in a span of their own. */
    public static List<Component> pieces(String text) {
        List<Component> pieces = new ArrayList<>();
        var number = NUMBER.matcher(text);
        var done = 0;
        while (number.find()) {
            if (number.start() > done) {
                pieces.add(new Text(text.substring(done, number.start())));
            }
            var span = new Span(number.group());
            span.addClassName("qt-unbroken");
            pieces.add(span);
            done = number.end();
        }
        if (done < text.length()) {
            pieces.add(new Text(text.substring(done)));
        }
        return pieces;
    }

    public static Span of(String text) {
        var span = new Span();
        span.add(pieces(text));
        return span;
    }
}
