package vn.quantriet.learning;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.catalogue.EditionHash;

/**
 * How far the person who is signed in got in an edition.
 *
 * @param member null for somebody who is no member: nothing is kept of him
 * @param read tags of the sections that count as read, in reading order
 * @param place where he stopped in the module; null when never, or in a section that this edition does not have
 * @param studied another edition of the module that he has marks in; null when there is none
 */
public record ReadingState(
        @Nullable MemberId member,
        String name,
        List<String> read,
        @Nullable ReadingPlace place,
        @Nullable EditionHash studied) {}
