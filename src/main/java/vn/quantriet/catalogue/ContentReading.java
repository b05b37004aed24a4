package vn.quantriet.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.quantriet.catalogue.content.ContentFolder;
import vn.quantriet.catalogue.content.DocumentRegister;
import vn.quantriet.catalogue.content.Fault;
import vn.quantriet.catalogue.content.ReadContent;
import vn.quantriet.catalogue.content.ReadContent.Checked;

/**
 * Reads the content folder, at start and on demand, and publishes what has no edition yet. Readers are served from the
 * database meanwhile.
 */
@Component
@Order(0) // before whoever needs a library at the first start
class ContentReading implements ApplicationRunner, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ContentReading.class);
    private static final int MODULES_AT_ONCE = 50;

    private final Shelves shelves;
    private final Publishing publishing;
    private final Clock clock;
    private volatile boolean closing;
    private volatile Path folder;
    private volatile Reading last = Reading.NONE;

    /**
     * What the desk needs of the last reading; a text is kept only where it waits.
     *
     * @param at null when nothing has been read since the start
     * @param found whether the folder was there
     * @param drafts titles by module
     * @param modules every module's folder
     * @param changed sound texts that differ from the newest edition, by module
     */
    record Reading(
            @Nullable Instant at,
            boolean found,
            List<Fault> faults,
            Set<String> broken,
            Map<String, String> drafts,
            Set<String> modules,
            Map<String, Checked> changed,
            int published) {

        static final Reading NONE = missing(null);

        static Reading missing(@Nullable Instant at) {
            return new Reading(at, false, List.of(), Set.of(), Map.of(), Set.of(), Map.of(), 0);
        }
    }

    ContentReading(Shelves shelves, Publishing publishing, CatalogueSettings settings, Clock clock) {
        this.shelves = shelves;
        this.publishing = publishing;
        this.folder = settings.content();
        this.clock = clock;
    }

    /** A library that is there already opens at once; it is compared with the folder when the first pages are out. */
    @Override
    public void run(ApplicationArguments arguments) {
        if (shelves.current().modules().isEmpty()) {
            readQuietly();
        } else {
            AfterStart.run("content", this::readQuietly);
        }
    }

    @Override
    public void destroy() {
        closing = true;
    }

    /** Whatever is wrong with the content is no reason not to start. */
    private void readQuietly() {
        try {
            var reading = read();
            if (!reading.found()) {
                LOG.warn("No content folder at {}; the library stays as it is", folder());
            } else if (!reading.broken().isEmpty()) {
                LOG.warn("Modules left out because of faults: {}", reading.broken());
            }
        } catch (RuntimeException failure) {
            if (closing) {
                return;
            }
            LOG.error("The content folder {} could not be read", folder(), failure);
        }
    }

    Path folder() {
        return folder.toAbsolutePath().normalize();
    }

    Reading last() {
        return last;
    }

    /** One reading after another; a missing folder changes nothing. */
    synchronized Reading read() {
        var fresh = Files.isDirectory(folder) ? take(ContentFolder.read(folder())) : Reading.missing(clock.instant());
        last = fresh;
        return fresh;
    }

    private Reading take(ReadContent content) {
        keepRegister(content);
        var published = publishFirst(content);
        var shelf = shelves.current();
        var drafts = new LinkedHashMap<String, String>();
        var changed = new LinkedHashMap<String, Checked>();
        var modules = new TreeSet<>(content.broken());
        for (var checked : content.modules()) {
            var module = checked.source().key();
            modules.add(module);
            if (checked.module().head().draft()) {
                drafts.put(module, checked.module().head().title());
            } else if (shelf.find(new EditionHash(checked.source().hash())).isEmpty()) {
                changed.put(module, checked);
            }
        }
        return new Reading(
                clock.instant(), true, content.faults(), content.broken(), drafts, modules, changed, published);
    }

    private int publishFirst(ReadContent content) {
        var known = shelves.current().modules();
        var fresh = content.modules().stream()
                .filter(checked -> !checked.module().head().draft())
                .filter(checked -> !known.contains(checked.source().key()))
                .toList();
        var published = 0;
        for (var portion : Publishing.portions(fresh, MODULES_AT_ONCE)) {
            published += publishing.publishFirst(portion);
        }
        return published;
    }

    private void keepRegister(ReadContent content) {
        var shelf = shelves.current();
        var before = shelf.register();
        var needed = new HashSet<>(shelf.documentsInUse());
        if (content.faults().stream().anyMatch(fault -> fault.module() == null)) {
            // A register that could not be read in full loses nothing.
            before.all().forEach(document -> needed.add(document.key()));
        }
        DocumentRegister register = RegisterRecords.merged(content.register(), before, needed);
        if (!register.all().equals(before.all())) {
            publishing.replaceRegister(register);
        }
    }
}
