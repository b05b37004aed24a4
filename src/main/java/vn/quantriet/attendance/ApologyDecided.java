package vn.quantriet.attendance;

import vn.quantriet.access.MemberId;

/** The secretary has accepted or refused an apology in advance. Published in that transaction. */
public record ApologyDecided(SessionId session, MemberId member, boolean accepted) {}
