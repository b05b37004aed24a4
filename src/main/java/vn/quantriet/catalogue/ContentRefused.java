package vn.quantriet.catalogue;

import vn.quantriet.shared.Refused;

/** A step in the life of an edition was not taken. */
public class ContentRefused extends Refused {

    public ContentRefused(String messageKey) {
        super(messageKey);
    }
}
