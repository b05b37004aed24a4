package vn.quantriet.operations;

import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself.
 *
 * @param format of the file; {@value #FORMAT} now
 * @param portal the version of the portal that wrote it
 * @param migrations the steps of the schema, in the order they were taken
 * @param createdAt when, in UTC
 * @param tables rows and checksum of each table, out of the dump's own snapshot
 * @param chainHead the hash at the end of the audit chain; keep it elsewhere too
 * @param dumpSha256 over the dump
 */
record Manifest(
        int format,
        String portal,
        List<String> migrations,
        String createdAt,
        Map<String, Tally.Table> tables,
        String chainHead,
        String dumpSha256) {

    static final int FORMAT = 1;

    long rows() {
        return tables.values().stream().mapToLong(Tally.Table::rows).sum();
    }

    long rowsOf(String table) {
        var known = tables.get(table);
        return known == null ? 0 : known.rows();
    }
}
