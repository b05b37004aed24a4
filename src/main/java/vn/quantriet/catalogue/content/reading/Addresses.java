package vn.quantriet.catalogue.content.reading;

import java.net.URI;
import java.net.URISyntaxException;

/** Addresses on the web. */
final class Addresses {

    private Addresses() {}

    static boolean isWeb(String address) {
        try {
            var uri = new URI(address);
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getRawAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
