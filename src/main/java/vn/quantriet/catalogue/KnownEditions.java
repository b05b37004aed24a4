package vn.quantriet.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.quantriet.access.OpenToAll;

/** Published editions for the portal's own work; what people see of them comes from {@link Editions}. */
@Service
@OpenToAll("the portal's own work counts and verifies with nobody signed in; no screen and no API asks here")
public class KnownEditions {

    private final Shelves shelves;

    KnownEditions(Shelves shelves) {
        this.shelves = shelves;
    }

    /** What readers of a module are given. */
    public Optional<Edition> current(String module) {
        return shelves.current().current(module).map(StoredEdition::edition);
    }

    /** Newest first. */
    public List<Edition> ofModule(String module) {
        return shelves.current().ofModule(module).stream()
                .map(StoredEdition::edition)
                .toList();
    }

    /** The edition with the hash and those published after it, oldest first; all of the module where it is not known. */
    public List<Edition> from(String module, EditionHash hash) {
        var all = ofModule(module).reversed();
        var first = all.stream().filter(edition -> edition.hash().equals(hash)).findFirst();
        return all.stream()
                .filter(edition ->
                        first.isEmpty() || edition.number() >= first.get().number())
                .toList();
    }
}
