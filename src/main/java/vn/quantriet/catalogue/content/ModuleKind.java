package vn.quantriet.catalogue.content;

/** Named by the message {@code catalogue.kind.<NAME>}. */
public enum ModuleKind {
    STUDY,
    HISTORY
}
