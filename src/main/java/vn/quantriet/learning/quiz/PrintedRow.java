package vn.quantriet.learning.quiz;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;

/**
 * A quiz on paper in the list of a unit.
 *
 * @param memberName null when the member has left the unit since
 * @param title of the module
 * @param typed null while nobody has typed it in
 */
public record PrintedRow(
        long number,
        MemberId member,
        @Nullable String memberName,
        String title,
        Instant printedAt,
        String printedBy,
        PrintedQuiz.@Nullable Typed typed) {}
