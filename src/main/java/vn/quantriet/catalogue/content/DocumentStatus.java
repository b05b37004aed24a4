package vn.quantriet.catalogue.content;

/** Whether a document is in force, as far as the register knows; named by {@code catalogue.document.status.<NAME>}. */
public enum DocumentStatus {
    IN_FORCE,
    REPLACED,
    EXPIRED,
    HISTORICAL
}
