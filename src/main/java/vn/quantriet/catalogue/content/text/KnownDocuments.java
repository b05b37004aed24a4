package vn.quantriet.catalogue.content.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.DocumentRegister;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.PartyDocument;
import vn.quantriet.catalogue.content.faults.FileFaults;
import vn.quantriet.catalogue.content.faults.Suggestion;

/**
 * The register, as citations are resolved in it.
 *
 * @param complete false when the register itself could not be read: then nothing is known to be missing
 * @param unread numbers of entries that could not be read
 */
public record KnownDocuments(DocumentRegister register, boolean complete, Set<String> unread) {

    public static KnownDocuments of(DocumentRegister register) {
        return new KnownDocuments(register, true, Set.of());
    }

    /**
     * @param written as in a citation before " §"
     * @return empty, with a fault, when no document or more than one answers to it
     */
    public Optional<PartyDocument> resolve(String written, int line, FileFaults faults) {
        var found = register.find(new DocumentKey(written));
        if (found.isPresent()) {
            return found;
        }
        var longer =
                keys().stream().filter(key -> key.startsWith(written + " ")).toList();
        if (longer.size() > 1) {
            faults.add(line, FaultCode.DOCUMENT_AMBIGUOUS, written, String.join("”, “", longer));
        } else if (!complete
                || unread.stream().anyMatch(number -> written.equals(number) || written.startsWith(number + " "))) {
            faults.breakQuietly();
        } else {
            faults.add(line, FaultCode.DOCUMENT_UNKNOWN, written, Suggestion.among(keys(), written));
        }
        return Optional.empty();
    }

    private List<String> keys() {
        return register.all().stream().map(document -> document.key().value()).toList();
    }
}
