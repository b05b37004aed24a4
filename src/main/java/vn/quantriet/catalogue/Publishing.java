package vn.quantriet.catalogue;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.Actor;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.catalogue.content.DocumentRegister;
import vn.quantriet.catalogue.content.ReadContent.Checked;

/** Changes editions: each step with its audit entry in one transaction, one step after another across all nodes. */
@Component
class Publishing {

    private static final String SUBJECT = "edition";

    private final EditionRecords records;
    private final RegisterRecords documents;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publishing(
            EditionRecords records,
            RegisterRecords documents,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.documents = documents;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Publishes modules that have no edition yet. Of two nodes that start at once the second finds nothing left to do.
     *
     * @return how many were published
     */
    @Transactional
    public int publishFirst(Collection<Checked> modules) {
        records.beginChange();
        var published = 0;
        for (var module : modules) {
            if (records.lastNumber(module.source().key()) == 0) {
                insert(new NewEdition(module, false, "", null), 0);
                published++;
            }
        }
        events.publishEvent(new EditionsChanged());
        return published;
    }

    /** The new edition follows all earlier ones, withdrawn ones included. */
    @Transactional
    public void publishNext(NewEdition edition) {
        records.beginChange();
        if (records.exists(edition.hash())) {
            throw new ContentRefused("catalogue.refused.other-text");
        }
        insert(edition, records.lastNumber(edition.module()));
        events.publishEvent(new EditionsChanged());
    }

    private void insert(NewEdition edition, int before) {
        var sections = edition.checked().module().sections().stream()
                .map(section -> new ReadingKeys.Fresh(section.tag(), section.textHash()))
                .toList();
        var keys =
                ReadingKeys.of(edition.hash(), edition.minor(), sections, records.sectionsOf(edition.module(), before));
        records.insert(edition, before + 1, keys, clock.instant());
        trail.record(Entry.of("catalogue.edition-published", SUBJECT, edition.hash(), null)
                .because(edition.note().isEmpty() ? null : edition.note())
                .changing(
                        null,
                        Map.of(
                                "module", edition.module(),
                                "number", before + 1,
                                "minor", edition.minor(),
                                "hash", edition.hash().value())));
    }

    @Transactional
    public void replaceRegister(DocumentRegister register) {
        records.beginChange();
        documents.replace(register);
        events.publishEvent(new EditionsChanged());
    }

    @Transactional
    public void approve(Edition edition, Actor by, String note) {
        decide(edition, EditionState.APPROVED, EnumSet.of(EditionState.CHECKED), by, note);
    }

    @Transactional
    public void withdraw(Edition edition, Actor by, String reason) {
        decide(edition, EditionState.WITHDRAWN, EnumSet.of(EditionState.CHECKED, EditionState.APPROVED), by, reason);
    }

    private void decide(Edition edition, EditionState to, Set<EditionState> from, Actor by, String reason) {
        records.beginChange();
        if (!records.decide(edition.hash(), to, from, by, reason, clock.instant())) {
            throw new ContentRefused("catalogue.refused.decided");
        }
        var action = to == EditionState.APPROVED ? "catalogue.edition-approved" : "catalogue.edition-withdrawn";
        trail.record(Entry.of(action, SUBJECT, edition.hash(), null)
                .because(reason.isEmpty() ? null : reason)
                .changing(null, Map.of("module", edition.module(), "number", edition.number(), "state", to)));
        events.publishEvent(new EditionsChanged());
    }

    /** For callers that publish many: how much goes into one transaction. */
    static List<List<Checked>> portions(List<Checked> modules, int size) {
        return java.util.stream.IntStream.range(0, (modules.size() + size - 1) / size)
                .mapToObj(i -> modules.subList(i * size, Math.min(modules.size(), (i + 1) * size)))
                .toList();
    }
}
