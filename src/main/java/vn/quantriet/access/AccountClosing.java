package vn.quantriet.access;

import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes the account of a member who belongs to no unit any more, in the transaction of the change. A slip after a return
 * opens it again.
 */
@Component
class AccountClosing {

    private final Accounts accounts;
    private final Directory directory;
    private final Devices devices;
    private final AccessTrail trail;
    private final ApplicationEventPublisher events;

    AccountClosing(
            Accounts accounts,
            Directory directory,
            Devices devices,
            AccessTrail trail,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.directory = directory;
        this.devices = devices;
        this.trail = trail;
        this.events = events;
    }

    @EventListener
    @Transactional
    public void on(GrantsChanged event) {
        if (directory.byId(event.member()).map(Directory.Person::homeUnit).isEmpty()) {
            accounts.findByMemberId(event.member().value())
                    .filter(account -> !account.isClosed())
                    .ifPresent(this::close);
        }
    }

    private void close(Account account) {
        account.close();
        devices.endAll(account.id());
        events.publishEvent(new AccountChanged(account.id()));
        trail.record("access.closed", account.id(), null, Map.of());
    }
}
