package vn.quantriet.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.Directory;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.bulk.BulkMinutes;
import vn.quantriet.attendance.bulk.BulkSessions;
import vn.quantriet.campaign.completion.Recorder;

/**
 * What the chi bộ of the demo have held in half a year and will hold next. In large organisations those of the founding
 * document have; the others have yet to begin.
 */
@Component
@Profile("demo")
class DemoSessions {

    private static final Logger LOG = LoggerFactory.getLogger(DemoSessions.class);

    private final DemoSettings settings;
    private final BulkSessions sessions;
    private final BulkMinutes minutes;
    private final Secretaries secretaries;
    private final Directory directory;
    private final JdbcClient jdbc;
    private final Clock clock;

    DemoSessions(
            DemoSettings settings,
            BulkSessions sessions,
            BulkMinutes minutes,
            Secretaries secretaries,
            Directory directory,
            JdbcClient jdbc,
            Clock clock) {
        this.settings = settings;
        this.sessions = sessions;
        this.minutes = minutes;
        this.secretaries = secretaries;
        this.directory = directory;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false when somebody has planned already */
    boolean load() {
        if (!sessions.isEmpty()) {
            LOG.warn("No demo sessions: somebody has planned sessions already");
            return false;
        }
        var sample = directory.bySignInName(SampleRole.SECRETARY.phone()).orElseThrow();
        var campaign = running();
        var keepers = secretaries.byUnit();
        sessions.fill(load -> new HalfYear(
                        load,
                        load.cellsOf(DemoSettings.FOUNDING_SIZE),
                        keepers,
                        sample.homeUnit(),
                        campaign.orElse(null),
                        new Random(settings.seed() + 3),
                        clock)
                .write(LocalDate.now(clock)));
        if (sample.homeUnit() != null) {
            minutes(sample.homeUnit(), keepers.get(sample.homeUnit()));
        }
        return true;
    }

    /** The sample secretary has written up whatever he has held. */
    private void minutes(UnitId cell, @Nullable Recorder secretary) {
        if (secretary != null) {
            minutes.fill(cell, new WrittenUp(secretary.name(), clock.getZone()).all(minutes.held(cell)));
        }
    }

    private Optional<Long> running() {
        return jdbc.sql("SELECT id FROM campaign WHERE kind = 'CAMPAIGN' AND state = 'OPEN' ORDER BY id LIMIT 1")
                .query(Long.class)
                .optional();
    }
}
