package vn.quantriet.catalogue;

import org.springframework.stereotype.Service;
import vn.quantriet.access.OpenToAll;
import vn.quantriet.catalogue.content.ModuleReader;
import vn.quantriet.catalogue.content.ModuleSource;
import vn.quantriet.questions.QuestionBank;

/**
 * The question banks of editions, right answers and all: for services that draw and grade, never for a screen or an API. A test of
 * the architecture keeps both away from here.
 */
@Service
@OpenToAll("the portal's own work draws and grades, also when nobody is signed in; no screen and no API may ask")
public class QuestionBanks {

    private static final long MOST_BYTES = 32L * 1024 * 1024;

    /** A question as records weighs several times its text. */
    private static final int BYTES_PER_CHARACTER = 8;

    private final EditionCache<QuestionBank> kept = new EditionCache<>(MOST_BYTES);
    private final StoredTexts texts;
    private final Shelves shelves;

    QuestionBanks(StoredTexts texts, Shelves shelves) {
        this.texts = texts;
        this.shelves = shelves;
    }

    /**
     * An edition never changes, and neither does its bank.
     *
     * @throws EditionNotFound when there is none
     */
    public QuestionBank of(EditionHash hash) {
        var known = kept.find(hash);
        if (known != null) {
            return known;
        }
        var shelf = shelves.current();
        var files = texts.files(hash);
        var source = new ModuleSource(shelf.get(hash).edition().module(), files, hash.value());
        var bank = ModuleReader.bank(source, shelf.register());
        var characters = files.stream()
                .filter(file -> file.path().startsWith("questions."))
                .mapToLong(file -> file.content().length)
                .sum();
        kept.keep(hash, bank, characters * BYTES_PER_CHARACTER);
        return bank;
    }
}
