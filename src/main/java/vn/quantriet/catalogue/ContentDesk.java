package vn.quantriet.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.catalogue.DeskState.Broken;
import vn.quantriet.catalogue.DeskState.Draft;
import vn.quantriet.catalogue.DeskState.ModuleEditions;
import vn.quantriet.catalogue.DeskState.Waiting;
import vn.quantriet.catalogue.content.Fault;
import vn.quantriet.catalogue.content.ReadContent.Checked;

/** The life of editions: reading the content folder, publishing, approving, withdrawing. */
@Service
public class ContentDesk {

    private static final int LONGEST = 2_000;

    private final ContentReading reading;
    private final Shelves shelves;
    private final Publishing publishing;
    private final StoredTexts stored;
    private final CurrentActor currentActor;

    ContentDesk(
            ContentReading reading,
            Shelves shelves,
            Publishing publishing,
            StoredTexts stored,
            CurrentActor currentActor) {
        this.reading = reading;
        this.shelves = shelves;
        this.publishing = publishing;
        this.stored = stored;
        this.currentActor = currentActor;
    }

    @Requires({Permission.WRITE_CONTENT, Permission.APPROVE_CONTENT, Permission.ADMINISTER})
    public DeskState state() {
        var last = reading.last();
        var shelf = shelves.current();
        var faults = last.faults().stream()
                .filter(fault -> fault.module() != null)
                .collect(Collectors.groupingBy(fault -> String.valueOf(fault.module())));
        return new DeskState(
                reading.folder().toString(),
                last.found(),
                last.at(),
                last.broken().stream()
                        .sorted()
                        .map(module -> new Broken(module, faults.getOrDefault(module, List.of())))
                        .toList(),
                otherFaults(last),
                last.drafts().entrySet().stream()
                        .map(draft -> new Draft(draft.getKey(), draft.getValue()))
                        .toList(),
                waiting(last, shelf),
                shelf.modules().stream()
                        .sorted()
                        .map(module -> editions(module, shelf, last))
                        .toList());
    }

    private static List<Fault> otherFaults(ContentReading.Reading last) {
        return last.faults().stream()
                .filter(fault -> fault.module() == null || !last.broken().contains(fault.module()))
                .toList();
    }

    private List<Waiting> waiting(ContentReading.Reading last, Shelf shelf) {
        var changed = last.changed().values().stream()
                .filter(checked -> waits(checked, shelf))
                .toList();
        var latest = changed.stream()
                .collect(Collectors.toMap(
                        checked -> checked.source().key(),
                        checked -> shelf.ofModule(checked.source().key())
                                .getFirst()
                                .edition()));
        var texts = stored.texts(latest.values().stream().map(Edition::hash).toList());
        return changed.stream().map(checked -> waiting(checked, latest, texts)).toList();
    }

    private static Waiting waiting(Checked checked, Map<String, Edition> latest, Map<EditionHash, EditionText> texts) {
        var module = checked.source().key();
        var before = Optional.ofNullable(latest.get(module)).orElseThrow();
        var older = Optional.ofNullable(texts.get(before.hash())).orElseThrow();
        return new Waiting(
                module,
                checked.module().head().title(),
                hash(checked),
                before,
                Comparison.of(older, EditionText.of(checked.module())));
    }

    /** Whoever published meanwhile, here or on another node: what has become an edition waits no more. */
    private static boolean waits(Checked checked, Shelf shelf) {
        return shelf.find(hash(checked)).isEmpty()
                && !shelf.ofModule(checked.source().key()).isEmpty();
    }

    private static EditionHash hash(Checked checked) {
        return new EditionHash(checked.source().hash());
    }

    private static ModuleEditions editions(String module, Shelf shelf, ContentReading.Reading last) {
        var editions =
                shelf.ofModule(module).stream().map(StoredEdition::edition).toList();
        return new ModuleEditions(
                module,
                editions.getFirst().title(),
                editions,
                shelf.current(module).map(current -> current.edition().hash()).orElse(null),
                last.modules().contains(module));
    }

    /** Reads the content folder again while readers read on. */
    @Requires({Permission.WRITE_CONTENT, Permission.ADMINISTER})
    public ReloadOutcome reload() {
        var read = reading.read();
        var shelf = shelves.current();
        var waiting = read.changed().values().stream()
                .filter(checked -> waits(checked, shelf))
                .count();
        return new ReloadOutcome(
                read.found(),
                read.published(),
                (int) waiting,
                read.broken().size(),
                read.faults().size());
    }

    /**
     * Publishes the text that waits.
     *
     * @param seen the text that was looked at
     * @param minor whether marks stay although words changed
     * @param note what changed, for readers
     * @throws ContentRefused when another text waits by now or none, or the note is blank
     */
    @Requires({Permission.WRITE_CONTENT, Permission.ADMINISTER})
    public void publish(String module, EditionHash seen, boolean minor, String note) {
        if (note.isBlank()) {
            throw new ContentRefused("catalogue.refused.no-note");
        }
        var text = reading.last().changed().get(module);
        if (text == null || !waits(text, shelves.current())) {
            throw new ContentRefused("catalogue.refused.nothing-waits");
        }
        if (!hash(text).equals(seen)) {
            throw new ContentRefused("catalogue.refused.other-text");
        }
        publishing.publishNext(new NewEdition(text, minor, stripped(note), currentActor.get()));
    }

    /**
     * @param note may be empty
     * @throws ContentRefused when it is approved or withdrawn already
     * @throws EditionNotFound when there is none
     */
    @Requires(Permission.APPROVE_CONTENT)
    public void approve(EditionHash hash, String note) {
        publishing.approve(shelves.current().get(hash).edition(), currentActor.get(), stripped(note));
    }

    /**
     * @throws ContentRefused when the reason is blank or it is withdrawn already
     * @throws EditionNotFound when there is none
     */
    @Requires(Permission.APPROVE_CONTENT)
    public void withdraw(EditionHash hash, String reason) {
        if (reason.isBlank()) {
            throw new ContentRefused("catalogue.refused.no-reason");
        }
        publishing.withdraw(shelves.current().get(hash).edition(), currentActor.get(), stripped(reason));
    }

    private static String stripped(String text) {
        var result = text.strip();
        if (result.length() > LONGEST) {
            throw new ContentRefused("catalogue.refused.too-long");
        }
        return result;
    }
}
