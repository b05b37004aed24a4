package vn.quantriet.operations;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Hands on the lines of a dump as bytes, without the line feed; a dump is too large for the memory. */
final class Lines {

    private static final int BUFFER = 1 << 16;

    private Lines() {}

    interface Reader {
        void read(byte[] line) throws IOException;
    }

    static void forEach(InputStream source, Reader reader) throws IOException {
        var rest = new ByteArrayOutputStream();
        var buffer = new byte[BUFFER];
        try (var input = new BufferedInputStream(source, BUFFER)) {
            for (int length = input.read(buffer); length >= 0; length = input.read(buffer)) {
                handOn(buffer, length, rest, reader);
            }
        }
        if (rest.size() > 0) {
            reader.read(rest.toByteArray());
        }
    }

    private static void handOn(byte[] buffer, int length, ByteArrayOutputStream rest, Reader reader)
            throws IOException {
        int start = 0;
        for (int at = 0; at < length; at++) {
            if (buffer[at] == '\n') {
                if (rest.size() == 0) {
                    reader.read(Arrays.copyOfRange(buffer, start, at));
                } else {
                    rest.write(buffer, start, at - start);
                    reader.read(rest.toByteArray());
                    rest.reset();
                }
                start = at + 1;
            }
        }
        rest.write(buffer, start, length - start);
    }
}
