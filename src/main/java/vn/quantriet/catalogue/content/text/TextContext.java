package vn.quantriet.catalogue.content.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.quantriet.catalogue.content.GlossaryTerm;
import vn.quantriet.catalogue.content.faults.FileFaults;

/**
 * What a text may refer to.
 *
 * @param module its key
 * @param sections tags by file name
 * @param images names below {@code images/} that may be shown
 * @param faults of the file; line 1 is the first line of the text
 */
public record TextContext(
        String module,
        KnownDocuments documents,
        List<GlossaryTerm> glossary,
        Map<String, String> sections,
        Set<String> images,
        FileFaults faults) {

    TextContext(TextContext other, FileFaults faults) {
        this(other.module, other.documents, other.glossary, other.sections, other.images, faults);
    }

    /** The same for another file. */
    public TextContext in(FileFaults file) {
        return new TextContext(this, file);
    }
}
