package vn.quantriet.catalogue;

import java.util.List;
import vn.quantriet.catalogue.content.StudyModule;

/** The words of an edition, without mark-up: what is compared and searched. */
record EditionText(String title, String summary, List<SectionText> sections) {

    record SectionText(String tag, String title, String text, String hash) {}

    static EditionText of(StudyModule module) {
        return new EditionText(
                module.head().title(),
                module.summaryText(),
                module.sections().stream()
                        .map(section ->
                                new SectionText(section.tag(), section.title(), section.text(), section.textHash()))
                        .toList());
    }
}
