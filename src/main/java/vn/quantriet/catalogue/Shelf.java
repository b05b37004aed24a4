package vn.quantriet.catalogue;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.DocumentRegister;
import vn.quantriet.catalogue.content.DocumentStatus;

/** Everything about the library but the words, at one moment; never changes. Some kilobytes for each module. */
final class Shelf {

    private final long version;
    private final DocumentRegister register;
    private final Map<EditionHash, StoredEdition> editions;
    private final Map<String, List<StoredEdition>> modules;
    private final Map<String, ModuleCard> cards;

    /** @param stored by module and number */
    Shelf(long version, List<StoredEdition> stored, DocumentRegister register) {
        this.version = version;
        this.register = register;
        this.editions = stored.stream().collect(toMap(each -> each.edition().hash(), Function.identity()));
        this.modules = stored.reversed().stream()
                .collect(groupingBy(each -> each.edition().module(), LinkedHashMap::new, Collectors.toList()));
        this.cards = modules.keySet().stream()
                .flatMap(module -> current(module).stream())
                .sorted(Comparator.comparingInt(StoredEdition::order)
                        .thenComparing(each -> each.edition().module()))
                .map(this::card)
                .collect(toMap(ModuleCard::module, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    long version() {
        return version;
    }

    DocumentRegister register() {
        return register;
    }

    Optional<StoredEdition> find(EditionHash hash) {
        return Optional.ofNullable(editions.get(hash));
    }

    StoredEdition get(EditionHash hash) {
        return find(hash).orElseThrow(() -> new EditionNotFound("No edition " + hash));
    }

    /** Newest first. */
    List<StoredEdition> ofModule(String module) {
        return modules.getOrDefault(module, List.of());
    }

    /** The newest approved edition, or else the newest checked one. */
    Optional<StoredEdition> current(String module) {
        return newest(module, EditionState.APPROVED).or(() -> newest(module, EditionState.CHECKED));
    }

    private Optional<StoredEdition> newest(String module, EditionState state) {
        return ofModule(module).stream()
                .filter(each -> each.edition().state() == state)
                .findFirst();
    }

    /** By order. */
    List<ModuleCard> cards() {
        return List.copyOf(cards.values());
    }

    Optional<ModuleCard> card(String module) {
        return Optional.ofNullable(cards.get(module));
    }

    /** Every module that ever had an edition. */
    Set<String> modules() {
        return modules.keySet();
    }

    /** Documents that some edition is about or cites. */
    Set<DocumentKey> documentsInUse() {
        return editions.values().stream()
                .flatMap(each -> Stream.concat(each.documents().stream(), each.cited().stream()))
                .collect(Collectors.toSet());
    }

    private ModuleCard card(StoredEdition stored) {
        var main =
                stored.documents().stream().findFirst().flatMap(register::find).orElse(null);
        return new ModuleCard(
                stored.edition(),
                stored.kind(),
                stored.audience(),
                main,
                main == null ? 0 : main.date().getYear(),
                main != null && main.status() == DocumentStatus.IN_FORCE,
                main == null
                        ? null
                        : Optional.ofNullable(main.replacedBy())
                                .flatMap(register::find)
                                .orElse(null),
                stored.minutes(),
                stored.order(),
                null);
    }

    List<ModuleCard> citing(DocumentKey key) {
        return cards().stream()
                .filter(card -> {
                    var stored =
                            Objects.requireNonNull(editions.get(card.edition().hash()));
                    return stored.documents().contains(key) || stored.cited().contains(key);
                })
                .toList();
    }
}
