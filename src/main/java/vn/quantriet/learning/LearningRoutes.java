package vn.quantriet.learning;

import vn.quantriet.access.UnitId;

/** Where the pages of this room are, besides the reader's (see {@code CatalogueRoutes}). */
public final class LearningRoutes {

    public static final String QUIZ = "kiem-tra";
    public static final String PAPERS = "bai-giay";
    public static final String PAPERS_PRINT = PAPERS + "/in";
    public static final String PAPER = PAPERS + "/nhap";
    /** Query parameter of {@link #PAPERS_PRINT}: the numbers of the papers. */
    public static final String NUMBERS = "so";

    /** Query parameters of {@link #PAPERS}: the chi bộ and the module to begin with. */
    public static final String UNIT = "don-vi";

    public static final String MODULE = "chuyen-de";

    private LearningRoutes() {}

    /** Quizzes of the module on paper, for the members of a chi bộ. */
    public static String papers(String module, UnitId unit) {
        return PAPERS + "?" + UNIT + "=" + unit.value() + "&" + MODULE + "=" + module;
    }

    /** Where a printed paper is typed in. */
    public static String paper(long number) {
        return PAPER + "/" + number;
    }

    public static String quiz(String module) {
        return QUIZ + "/" + module;
    }
}
