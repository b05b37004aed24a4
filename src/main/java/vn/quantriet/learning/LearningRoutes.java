package vn.quantriet.learning;

/** Where the pages of this room are, besides the reader's (see {@code CatalogueRoutes}). */
public final class LearningRoutes {

    public static final String QUIZ = "kiem-tra";

    private LearningRoutes() {}

    public static String quiz(String module) {
        return QUIZ + "/" + module;
    }
}
