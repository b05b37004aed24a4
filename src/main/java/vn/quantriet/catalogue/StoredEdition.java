package vn.quantriet.catalogue;

import java.util.List;
import java.util.Set;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.ModuleKind;

/**
 * An edition with what cards and notices need, all but its words.
 *
 * @param documents what it is about, the main document first
 * @param cited what its sections cite
 */
record StoredEdition(
        Edition edition,
        ModuleKind kind,
        String audience,
        int minutes,
        int order,
        List<DocumentKey> documents,
        Set<DocumentKey> cited) {}
