package vn.quantriet.catalogue;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the {@link Shelf} of this node in step with the database: at once after its own changes, within twenty seconds
 * after those of other nodes, by one statement on one row.
 */
@Component
class Shelves {

    private final EditionRecords editions;
    private final RegisterRecords documents;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate reading;
    private volatile @Nullable Shelf shelf;

    Shelves(
            EditionRecords editions,
            RegisterRecords documents,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.editions = editions;
        this.documents = documents;
        this.events = events;
        this.reading = new TransactionTemplate(transactions);
        // After a commit its connection is still bound, but no transaction may go on with it.
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        reading.setReadOnly(true);
    }

    Shelf current() {
        var known = shelf;
        return known == null ? refresh() : known;
    }

    @TransactionalEventListener(fallbackExecution = true)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(EditionsChanged event) {
        refresh();
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT20S")
    void noticeOtherNodes() {
        var known = current();
        if (refresh() != known) {
            events.publishEvent(new EditionsChanged());
        }
    }

    /** The version is read first: what is committed while the rest is read is seen the next time. */
    private synchronized Shelf refresh() {
        var known = shelf;
        var fresh = reading.execute(status -> {
            var version = editions.version();
            return known != null && known.version() == version
                    ? known
                    : new Shelf(version, editions.all(), documents.all());
        });
        shelf = fresh;
        return fresh;
    }
}
