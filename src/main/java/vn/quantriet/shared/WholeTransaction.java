package vn.quantriet.shared;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A whole transaction, done once more where another one was in its way; inside of one, a part of that. */
@Component
public class WholeTransaction {

    private final TransactionTemplate template;

    WholeTransaction(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
    }

    /** @throws org.springframework.dao.DataAccessException what the last try threw */
    public <T> T run(Supplier<T> work) {
        return TransactionSynchronizationManager.isActualTransactionActive()
                ? work.get()
                : Retry.of(() -> Objects.requireNonNull(template.execute(status -> work.get())));
    }
}
