package vn.quantriet.catalogue;

/**
 * A picture of an edition.
 *
 * @param mediaType such as {@code image/png}, from its name
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Picture(String name, String mediaType, byte[] content) {}
