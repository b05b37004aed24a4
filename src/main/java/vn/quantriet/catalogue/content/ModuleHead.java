package vn.quantriet.catalogue.content;

import java.util.List;
import vn.quantriet.questions.Blueprint;

/**
 * The front matter of {@code module.md}.
 *
 * @param documents what the module is about; the main document first
 * @param minutes reading time
 * @param graded whether a quiz counts
 * @param order place in the library
 * @param draft still being written: shown to authors only, never in the library
 * @param quiz how its quiz is drawn
 */
public record ModuleHead(
        String title,
        String shortTitle,
        List<DocumentKey> documents,
        ModuleKind kind,
        String audience,
        int minutes,
        boolean graded,
        int order,
        boolean draft,
        Blueprint quiz) {}
