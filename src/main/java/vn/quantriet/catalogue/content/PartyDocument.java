package vn.quantriet.catalogue.content;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register. Number, date and issuing body together identify a document; the number alone does not.
 *
 * @param key how it is cited
 * @param number exactly as on the document; a short name for one without number
 * @param body issuing body, empty when unchecked
 * @param title exact, empty when unchecked
 * @param signer empty when unchecked
 * @param term "khóa XIII", empty when it does not apply
 * @param inForceFrom null when unchecked
 * @param inForceUntil null while in force, or when unchecked
 * @param replaces what it replaced, as far as known
 * @param replacedBy null when nothing is known to have replaced it
 * @param officialText address of the full text, null when none is known
 * @param note what is unchecked; may be empty
 */
public record PartyDocument(
        DocumentKey key,
        String number,
        LocalDate date,
        String body,
        DocumentKind kind,
        String title,
        String signer,
        String term,
        DocumentStatus status,
        @Nullable LocalDate inForceFrom,
        @Nullable LocalDate inForceUntil,
        List<DocumentKey> replaces,
        @Nullable DocumentKey replacedBy,
        @Nullable String officialText,
        List<DocumentSource> sources,
        String note) {}
