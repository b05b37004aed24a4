package vn.quantriet.attendance.plan;

import java.time.Instant;

/**
 * A paper of a session, without its content.
 *
 * @param size in bytes
 */
public record SessionPaper(
        long id, String title, String fileName, String mediaType, int size, String addedByName, Instant addedAt) {}
