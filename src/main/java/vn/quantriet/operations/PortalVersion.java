package vn.quantriet.operations;

import java.util.Objects;

/** The version of the portal that runs, as the jar's manifest says. */
final class PortalVersion {

    private PortalVersion() {}

    static String current() {
        return Objects.requireNonNullElse(PortalVersion.class.getPackage().getImplementationVersion(), "chưa đóng gói");
    }
}
