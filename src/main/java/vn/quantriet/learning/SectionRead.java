package vn.quantriet.learning;

import java.time.Instant;
import vn.quantriet.access.MemberId;
import vn.quantriet.catalogue.EditionHash;

/**
 * A member has read a section, recorded just now.
 *
 * @param readingKey counts in every edition that holds a section with this key
 * @param at when, as far as the device can be believed
 */
public record SectionRead(
        MemberId member, EditionHash edition, String module, String section, String readingKey, Instant at) {}
