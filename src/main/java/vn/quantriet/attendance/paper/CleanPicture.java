package vn.quantriet.attendance.paper;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A picture drawn anew: what the camera wrote into the file, such as the place, is gone; large ones become smaller. */
final class CleanPicture {

    private static final int LONGEST_EDGE = 2_400;

    private CleanPicture() {}

    /** As JPEG. */
    static byte[] of(byte[] content) {
        try {
            var read = ImageIO.read(new ByteArrayInputStream(content));
            if (read == null) {
                throw new PhotoRefused("attendance.paper.refused.kind");
            }
            var out = new ByteArrayOutputStream();
            ImageIO.write(drawn(read), "jpeg", out);
            return out.toByteArray();
        } catch (IOException broken) {
            throw new PhotoRefused("attendance.paper.refused.kind");
        }
    }

    private static BufferedImage drawn(BufferedImage read) {
        var scale = Math.min(1.0, (double) LONGEST_EDGE / Math.max(read.getWidth(), read.getHeight()));
        var width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(read, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return drawn;
    }
}
