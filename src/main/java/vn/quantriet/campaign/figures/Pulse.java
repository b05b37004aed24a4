package vn.quantriet.campaign.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Actor;
import vn.quantriet.access.CurrentActor;
import vn.quantriet.access.Grant;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.Scope;
import vn.quantriet.campaign.CampaignId;

/**
 * Tells an open page that something was counted, and nothing else: a word that changes with the tallies and means nothing.
 * It needs no password, as pages ask for it by the device's own token; the figures themselves do.
 */
@Service
@Requires(Permission.OWN_PAGES)
public class Pulse {

    /** How old an answer may be; asked for each second by every open page. */
    private static final Duration KEPT = Duration.ofMillis(500);

    private static final int LETTERS = 16;

    private static final String TALLIES = """
            SELECT CONCAT_WS(' ', c.state, c.version, c.closes_at, COALESCE((
                     SELECT SUM(CRC32(CONCAT_WS(' ', t.position, t.not_begun, t.under_way, t.done, t.on_behalf, t.suspended,
                                                t.exempt, t.elsewhere, t.abroad, t.other)))
                       FROM campaign_tally t WHERE t.campaign_id = c.id), 0))
              FROM campaign c WHERE c.id = :campaign""";

    private final FiguresRecords records;
    private final CurrentActor currentActor;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String salt = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
    private final Map<CampaignId, Beat> kept = new ConcurrentHashMap<>();

    Pulse(FiguresRecords records, CurrentActor currentActor, JdbcClient jdbc, Clock clock) {
        this.records = records;
        this.currentActor = currentActor;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Beat(String word, Instant at) {

        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(KEPT));
        }
    }

    /**
     * Another word after each change of somebody's state in the campaign.
     *
     * @throws AccessDenied when the campaign is out of reach of somebody who reads figures, or does not exist
     */
    public String of(CampaignId campaign) {
        if (!records.isReached(campaign, figures(currentActor.get()))) {
            throw new AccessDenied("No campaign of that kind within reach");
        }
        var now = clock.instant();
        return kept.compute(campaign, (id, beat) -> beat != null && beat.isFresh(now) ? beat : new Beat(ask(id), now))
                .word();
    }

    /** The units in which figures are read, the password given or not. */
    private static Scope figures(Actor actor) {
        return Scope.of(actor.grants().stream()
                .filter(grant -> grant.permission() == Permission.READ_FIGURES)
                .map(Grant::unit)
                .collect(Collectors.toSet()));
    }

    private String ask(CampaignId campaign) {
        var tallies = jdbc.sql(TALLIES)
                .param("campaign", campaign.value())
                .query(String.class)
                .single();
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest((salt + tallies).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
