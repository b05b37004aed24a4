package vn.quantriet.attendance.plan;

import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;

/** Somebody a session concerns; the address is null where none is known. */
public record Addressee(
        MemberId member, String name, @Nullable String email) {}
