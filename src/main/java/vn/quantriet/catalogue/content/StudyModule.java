package vn.quantriet.catalogue.content;

import java.util.List;
import java.util.Set;

/**
 * A module, read and rendered.
 *
 * @param key the folder's name
 * @param introduction sanitised HTML of what stands above the summary
 * @param summary sanitised HTML of the one-page summary
 * @param summaryText the summary without mark-up
 * @param sections in reading order
 * @param images names below {@code images/}, such as {@code bo-cuc.png}
 * @param questionCount how many questions a quiz may be drawn from
 */
public record StudyModule(
        String key,
        ModuleHead head,
        String introduction,
        String summary,
        String summaryText,
        List<Section> sections,
        List<GlossaryTerm> glossary,
        Set<String> images,
        int questionCount) {}
