package vn.quantriet.attendance.checkin;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** Reads a QR code out of a picture. */
final class CodeReader {

    /** Of a picture; four bytes each while it is read. */
    private static final long MOST_DOTS = 16_000_000;

    private CodeReader() {}

    /**
     * The text of the code in a picture file; null when none is seen, or when the picture is larger than a phone takes: a
     * small file can claim more dots than there is memory for.
     */
    static @Nullable String read(byte[] file) throws IOException {
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                var dots = (long) reader.getWidth(0) * reader.getHeight(0);
                return dots > MOST_DOTS ? null : read(reader.read(0));
            } catch (IIOException unreadable) {
                return null;
            } finally {
                reader.dispose();
            }
        }
    }

    /** The text of the code; null when none is seen. */
    static @Nullable String read(BufferedImage picture) {
        var width = picture.getWidth();
        var height = picture.getHeight();
        var dots = picture.getRGB(0, 0, width, height, null, 0, width);
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException unseen) {
            return null;
        }
    }
}
