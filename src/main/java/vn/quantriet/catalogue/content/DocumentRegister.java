package vn.quantriet.catalogue.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All documents of {@code documents.yaml}, in its order. */
public final class DocumentRegister {

    private final Map<DocumentKey, PartyDocument> documents = new LinkedHashMap<>();

    public DocumentRegister(Collection<PartyDocument> documents) {
        documents.forEach(document -> this.documents.putIfAbsent(document.key(), document));
    }

    public List<PartyDocument> all() {
        return List.copyOf(documents.values());
    }

    /** By {@link DocumentKey#slug}, as in addresses. */
    public Optional<PartyDocument> findBySlug(String slug) {
        return documents.values().stream()
                .filter(document -> document.key().slug().equals(slug))
                .findFirst();
    }

    public Optional<PartyDocument> find(DocumentKey key) {
        return Optional.ofNullable(documents.get(key));
    }
}
