package vn.quantriet.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The arithmetic of the hash chain, pure. An entry's digest covers everything but its payload, of which it covers the
 * salted hash, so that a payload can be erased without breaking the chain. A seal's hash covers the seal before it and
 * the digests of its entries in the order of their numbers.
 */
final class Chain {

    private Chain() {}

    static byte[] payloadHash(byte[] salt, String payload) {
        var sha = sha256();
        sha.update(salt);
        return sha.digest(payload.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sealHash(long seal, byte[] previousHash, List<SealedEntry> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(seal);
            out.write(previousHash);
            out.writeInt(entries.size());
            for (var entry : entries) {
                out.write(digest(entry));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256().digest(bytes.toByteArray());
    }

    private static byte[] digest(SealedEntry entry) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(entry.id());
            out.writeLong(entry.at().toEpochMilli());
            writeNullable(out, entry.accountId());
            out.writeUTF(entry.action());
            out.writeUTF(entry.subjectType());
            out.writeUTF(entry.subjectId() == null ? "" : entry.subjectId());
            writeNullable(out, entry.unitId());
            out.write(entry.payloadHash());
        }
        return sha256().digest(bytes.toByteArray());
    }

    private static void writeNullable(DataOutputStream out, @Nullable Long number) throws IOException {
        out.writeBoolean(number != null);
        out.writeLong(number == null ? 0 : number);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
