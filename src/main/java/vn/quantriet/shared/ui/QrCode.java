package vn.quantriet.shared.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** A QR code drawn as one SVG path, sharp at any size and on any printer. */
public class QrCode extends Span {

    private static final int QUIET_ZONE = 2;
    private static final Map<EncodeHintType, Object> HINTS = Map.of(
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            QUIET_ZONE,
            EncodeHintType.CHARACTER_SET,
            "UTF-8");

    /**
     * @param label what it leads to, for those who do not see it
     */
    public QrCode(String text, String label) {
        addClassName("qt-qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
        getElement().setProperty("innerHTML", svg(text));
    }

    /** The code as an SVG document, dark dots only. */
    public static String svg(String text) {
        var dots = encode(text);
        var path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            appendRow(path, dots, y);
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\"><path d=\"%s\"/></svg>"
                .formatted(dots.getWidth(), dots.getHeight(), path);
    }

    private static BitMatrix encode(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, HINTS);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No QR code holds this text", tooLong);
        }
    }

    /** One stroke per run of dark dots. */
    private static void appendRow(StringBuilder path, BitMatrix dots, int y) {
        for (int x = 0; x < dots.getWidth(); x++) {
            int from = x;
            while (x < dots.getWidth() && dots.get(x, y)) {
                x++;
            }
            if (x > from) {
                path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
            }
        }
    }
}
