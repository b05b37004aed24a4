package vn.quantriet.audit;

/** Where this room's pages are. */
public final class AuditRoutes {

    public static final String TRAIL = "nhat-ky";

    private AuditRoutes() {}
}
