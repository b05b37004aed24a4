package vn.quantriet.access;

/**
 * What a member may do, or whether they belong at all, has changed; published by organisation. On this node it takes
 * effect at once, on others within seconds.
 */
public record GrantsChanged(MemberId member) {}
