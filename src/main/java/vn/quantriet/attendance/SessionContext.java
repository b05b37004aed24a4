package vn.quantriet.attendance;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.UnitId;

/**
 * How a person stands to the session whose page is open.
 *
 * @param cell the chi bộ whose roll is meant; null for a conference seen from its holder
 * @param keeps whether the person keeps the sessions of the chi bộ, or of the holder where there is no chi bộ
 * @param takes whether the person takes the roll of the chi bộ
 * @param reads whether the person reads the names of the chi bộ
 * @param closed whether the roll of the chi bộ is closed
 */
public record SessionContext(
        StudySession session, @Nullable UnitId cell, boolean keeps, boolean takes, boolean reads, boolean closed) {}
