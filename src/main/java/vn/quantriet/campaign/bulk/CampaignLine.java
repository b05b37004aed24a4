package vn.quantriet.campaign.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.catalogue.EditionHash;

/**
 * A campaign of one unit and everything below it, as it was opened.
 *
 * @param lockedAt when its list was locked
 */
public record CampaignLine(
        String title,
        Directive directive,
        UnitId unit,
        String ledBy,
        LocalDate listOn,
        Instant lockedAt,
        LocalDate opensOn,
        LocalDate lastDay,
        List<Module> modules) {

    /** @param body the issuing body */
    public record Directive(String number, LocalDate date, String body) {}

    public record Module(String module, EditionHash edition, Set<Part> parts) {}
}
