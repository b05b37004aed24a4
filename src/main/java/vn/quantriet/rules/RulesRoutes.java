package vn.quantriet.rules;

/** Where this room's pages are. */
public final class RulesRoutes {

    public static final String RULES = "quy-dinh";

    private RulesRoutes() {}
}
