package vn.quantriet.learning.quiz;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.quantriet.catalogue.CatalogueRoutes;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.catalogue.Editions;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.Grading;
import vn.quantriet.questions.GradingRules;

/** Where in its section a question is answered, worked out once for each edition. It tells something of what is right. */
@Component
class QuizParagraphs {

    private static final int MOST = 50;

    private final Map<EditionHash, Map<String, Integer>> kept = new LinkedHashMap<>(MOST, 0.75f, true);
    private final QuizBanks banks;
    private final Editions editions;

    QuizParagraphs(QuizBanks banks, Editions editions) {
        this.banks = banks;
        this.editions = editions;
    }

    /** Null where nothing in the question's section fits. */
    @Nullable
    String link(String module, EditionHash edition, QuizBank.Face face) {
        var paragraph = of(edition).get(face.source().id());
        return paragraph == null
                ? null
                : "/" + CatalogueRoutes.paragraph(module, face.source().tag(), paragraph);
    }

    /** By question id. */
    Map<String, Integer> of(EditionHash edition) {
        synchronized (kept) {
            var known = kept.get(edition);
            if (known != null) {
                return known;
            }
        }
        var found = find(edition);
        synchronized (kept) {
            kept.put(edition, found);
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return found;
    }

    private Map<String, Integer> find(EditionHash edition) {
        var sections = new HashMap<String, ParagraphFinder>();
        editions.text(edition)
                .sections()
                .forEach(section -> sections.put(section.tag(), new ParagraphFinder(section.html())));
        var found = new HashMap<String, Integer>();
        for (var face : banks.of(edition).faces().values()) {
            var section = sections.get(face.source().tag());
            if (section != null) {
                section.find(answer(face), around(face))
                        .ifPresent(number -> found.put(face.source().id(), number));
            }
        }
        return found;
    }

    private static String answer(QuizBank.Face face) {
        var right = Grading.grade(face.question(), null, GradingRules.STRICT).rightAnswer();
        return right == null ? "" : AnswerText.of(face.question(), right, "", "");
    }

    private static String around(QuizBank.Face face) {
        var head = face.question().head();
        FormattedText explained = head.generalFeedback();
        return head.text().text() + " " + (explained == null ? "" : explained.text());
    }
}
