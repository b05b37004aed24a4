package vn.quantriet.catalogue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private final Map<EditionHash, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final StoredTexts texts;
    private final Shelves shelves;
    private final long mostBytes;
    private long bytes;

    private record Kept(StudyModule module, long bytes) {}

    RenderedEditions(StoredTexts texts, Shelves shelves, CatalogueSettings settings) {
        this.texts = texts;
        this.shelves = shelves;
        this.mostBytes = settings.renderedMegabytes() * BYTES_PER_MEGABYTE;
    }

    /** @throws EditionNotFound when there is none */
    StudyModule get(EditionHash hash) {
        var known = find(hash);
        if (known != null) {
            return known;
        }
        var shelf = shelves.current();
        var source = new ModuleSource(shelf.get(hash).edition().module(), texts.files(hash), hash.value());
        var rendered = ModuleReader.read(source, shelf.register());
        keep(hash, rendered);
        return rendered;
    }

    private @Nullable StudyModule find(EditionHash hash) {
        synchronized (kept) {
            var known = kept.get(hash);
            return known == null ? null : known.module();
        }
    }

    private void keep(EditionHash hash, StudyModule module) {
        synchronized (kept) {
            var fresh = new Kept(module, size(module));
            var before = kept.put(hash, fresh);
            bytes += fresh.bytes() - (before == null ? 0 : before.bytes());
            var eldest = kept.values().iterator();
            while (bytes > mostBytes && kept.size() > 1) {
                bytes -= eldest.next().bytes();
                eldest.remove();
            }
        }
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
