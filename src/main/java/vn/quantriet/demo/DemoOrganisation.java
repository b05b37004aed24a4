package vn.quantriet.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.quantriet.organisation.BulkRegister;

/** Loads the demo organisation on the first start, when the register is empty. */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
class DemoOrganisation implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoOrganisation.class);

    private final DemoSettings settings;
    private final BulkRegister register;
    private final SampleAccounts accounts;
    private final DemoCampaigns campaigns;
    private final DemoSessions sessions;
    private final Clock clock;

    DemoOrganisation(
            DemoSettings settings,
            BulkRegister register,
            SampleAccounts accounts,
            DemoCampaigns campaigns,
            DemoSessions sessions,
            Clock clock) {
        this.settings = settings;
        this.register = register;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!register.isEmpty()) {
            return;
        }
        var started = clock.millis();
        var filled = register.fill(load -> DemoRegister.write(settings, LocalDate.now(clock), load));
        accounts.create();
        LOG.info(
                "Demo organisation loaded: {} units, {} members, {} ms",
                filled.units(),
                filled.members(),
                clock.millis() - started);
        var loaded = clock.millis();
        if (campaigns.load()) {
            LOG.info("Demo campaigns loaded: {} ms", clock.millis() - loaded);
        }
        var met = clock.millis();
        if (sessions.load()) {
            LOG.info("Demo sessions loaded: {} ms", clock.millis() - met);
        }
    }
}
