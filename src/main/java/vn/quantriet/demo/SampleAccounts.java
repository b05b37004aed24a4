package vn.quantriet.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.quantriet.access.AccountLoader;
import vn.quantriet.access.Directory;

/** Gives the sample people of the demo organisation their accounts, and tells at every start who they are. */
@Component
@Profile("demo")
class SampleAccounts implements ApplicationListener<ApplicationReadyEvent> {

    private static final String ROW = "sample account | %-26s | %-12s | %s%n";

    private final AccountLoader accounts;
    private final Directory directory;

    SampleAccounts(AccountLoader accounts, Directory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    void create() {
        for (var role : SampleRole.values()) {
            var person = directory.bySignInName(role.phone()).orElseThrow();
            accounts.create(person.member(), person.name(), SampleRole.PASSWORD);
        }
    }

    /** On standard output, one line an account, because the launcher prints these lines at "ready". */
    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var table = new StringBuilder();
        for (var role : SampleRole.values()) {
            table.append(ROW.formatted(role.label(), role.phone(), SampleRole.PASSWORD));
        }
        System.out.print(table);
        System.out.flush();
    }
}
