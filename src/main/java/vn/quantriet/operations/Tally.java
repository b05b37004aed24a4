package vn.quantriet.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows of each table while a dump goes by, so that the figures belong to the dump's own snapshot. A dump of
 * mariadb-dump holds one row a line.
 */
final class Tally {

    private static final String INSERT = "INSERT INTO `";

    private final Map<String, Count> tables = new TreeMap<>();
    private @Nullable Count current;
    private @Nullable String chainHead;

    /**
     * @param rows how many
     * @param sha256 over all rows in the order of the primary key
     */
    record Table(long rows, String sha256) {}

    void add(byte[] line) {
        var open = current;
        if (open == null) {
            begin(line);
        } else if (line.length > 0 && line[0] == '(') {
            open.add(line);
            if (line[line.length - 1] == ';') {
                current = null;
            }
        }
    }

    private void begin(byte[] line) {
        if (startsWith(line, "CREATE TABLE `")) {
            tables.computeIfAbsent(nameIn(line, "CREATE TABLE `"), Count::new);
        } else if (startsWith(line, INSERT)) {
            current = tables.computeIfAbsent(nameIn(line, INSERT), Count::new);
        }
    }

    private static boolean startsWith(byte[] line, String start) {
        return line.length > start.length()
                && new String(line, 0, start.length(), StandardCharsets.US_ASCII).equals(start);
    }

    private static String nameIn(byte[] line, String start) {
        var text = new String(line, StandardCharsets.UTF_8);
        return text.substring(start.length(), text.indexOf('`', start.length()));
    }

    Map<String, Table> tables() {
        var result = new TreeMap<String, Table>();
        tables.forEach((name, count) -> result.put(name, count.result()));
        return result;
    }

    /** The hash at the end of the audit chain, as the dump has it; empty when the dump has no chain. */
    String chainHead() {
        return chainHead == null ? "" : chainHead;
    }

    private final class Count {

        private final String table;
        private final MessageDigest digest = sha256();
        private long rows;

        Count(String table) {
            this.table = table;
        }

        /** Without the comma or semicolon behind the row, which depends on where a statement ends. */
        void add(byte[] line) {
            rows++;
            digest.update(line, 0, line.length - 1);
            digest.update((byte) '\n');
            if (table.equals("audit_head")) {
                chainHead = hashIn(new String(line, StandardCharsets.US_ASCII));
            }
        }

        /** Empty in a damaged row, which then agrees with no manifest. */
        private static String hashIn(String row) {
            var begin = row.indexOf("0x") + 2;
            var end = row.lastIndexOf(')');
            return begin < 2 || end < begin ? "" : row.substring(begin, end);
        }

        Table result() {
            return new Table(rows, HexFormat.of().formatHex(digest.digest()));
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
