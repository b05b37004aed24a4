package vn.quantriet.catalogue;

import org.springframework.stereotype.Component;
import vn.quantriet.catalogue.content.ModuleReader;
import vn.quantriet.catalogue.content.ModuleSource;
import vn.quantriet.catalogue.content.StudyModule;

/** Rendered editions, those last opened, within a bounded amount of memory; the rest is rendered again when opened. */
@Component
class RenderedEditions {

    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;
    private static final int BYTES_PER_CHARACTER = 2;
    private static final long BYTES_BESIDES = 4_096;

    private final EditionCache<StudyModule> kept;
    private final StoredTexts texts;
    private final Shelves shelves;

    RenderedEditions(StoredTexts texts, Shelves shelves, CatalogueSettings settings) {
        this.texts = texts;
        this.shelves = shelves;
        this.kept = new EditionCache<>(settings.renderedMegabytes() * BYTES_PER_MEGABYTE);
    }

    /** @throws EditionNotFound when there is none */
    StudyModule get(EditionHash hash) {
        var known = kept.find(hash);
        if (known != null) {
            return known;
        }
        var shelf = shelves.current();
        var source = new ModuleSource(shelf.get(hash).edition().module(), texts.files(hash), hash.value());
        var rendered = ModuleReader.read(source, shelf.register());
        kept.keep(hash, rendered, size(rendered));
        return rendered;
    }

    private static long size(StudyModule module) {
        var characters = (long) module.introduction().length()
                + module.summary().length()
                + module.summaryText().length();
        for (var section : module.sections()) {
            characters += section.html().length() + section.text().length();
        }
        for (var term : module.glossary()) {
            characters += term.html().length();
        }
        return characters * BYTES_PER_CHARACTER + BYTES_BESIDES;
    }
}
