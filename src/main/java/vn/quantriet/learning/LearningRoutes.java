package vn.quantriet.learning;

/** Where the pages of this room are, besides the reader's (see {@code CatalogueRoutes}). */
public final class LearningRoutes {

    public static final String QUIZ = "kiem-tra";
    public static final String PAPERS = "bai-giay";
    public static final String PAPERS_PRINT = PAPERS + "/in";
    public static final String PAPER = PAPERS + "/nhap";
    /** Query parameter of {@link #PAPERS_PRINT}: the numbers of the papers. */
    public static final String NUMBERS = "so";

    private LearningRoutes() {}

    /** Where a printed paper is typed in. */
    public static String paper(long number) {
        return PAPER + "/" + number;
    }

    public static String quiz(String module) {
        return QUIZ + "/" + module;
    }
}
