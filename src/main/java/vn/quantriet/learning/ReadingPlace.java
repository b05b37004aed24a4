package vn.quantriet.learning;

import java.time.Instant;
import vn.quantriet.catalogue.EditionHash;

/**
 * Where somebody stopped in a module.
 *
 * @param edition the one that was open
 * @param paragraph from 1
 */
public record ReadingPlace(String module, EditionHash edition, String section, int paragraph, Instant at) {}
