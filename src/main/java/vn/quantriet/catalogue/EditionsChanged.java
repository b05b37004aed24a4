package vn.quantriet.catalogue;

/** The library is another than before: an edition was published, approved or withdrawn, or documents were read anew. */
public record EditionsChanged() {}
