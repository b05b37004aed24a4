package vn.quantriet.catalogue.content.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.ModuleHead;
import vn.quantriet.catalogue.content.ModuleKind;
import vn.quantriet.catalogue.content.PartyDocument;
import vn.quantriet.catalogue.content.faults.FileFaults;
import vn.quantriet.catalogue.content.text.KnownDocuments;
import vn.quantriet.questions.Blueprint;

/** Reads the front matter of {@code module.md}. */
record HeadReader(String module, KnownDocuments documents) {

    private static final Set<String> FIELDS = Set.of(
            "title", "short-title", "documents", "kind", "audience", "minutes", "graded", "order", "draft", "quiz");

    ModuleHead read(@Nullable Fields fields, FileFaults faults) {
        if (fields == null) {
            return new ModuleHead(
                    module, module, List.of(), ModuleKind.STUDY, "", 0, false, 0, false, Blueprint.DEFAULT);
        }
        fields.knowsOnly(FIELDS).needs("documents", "kind", "graded");
        for (var name : List.of("minutes", "order")) {
            if (fields.filled(name).matches("0+")) {
                faults.below(1).add(fields.line(name), FaultCode.FIELD_NOT_NUMBER, name);
            }
        }
        return new ModuleHead(
                fields.filled("title"),
                fields.filled("short-title"),
                headDocuments(fields, faults.below(1)),
                fields.choice("kind", ModuleKind.class),
                fields.filled("audience"),
                fields.number("minutes"),
                fields.yes("graded"),
                fields.number("order"),
                fields.yes("draft"),
                new QuizReader(faults.below(1)).read(fields.block("quiz")));
    }

    private List<DocumentKey> headDocuments(Fields fields, FileFaults faults) {
        var keys = new LinkedHashSet<DocumentKey>();
        var listed = fields.texts("documents");
        for (var text : listed) {
            documents
                    .resolve(text.value(), text.line(), faults)
                    .map(PartyDocument::key)
                    .filter(key -> !keys.add(key))
                    .ifPresent(key -> faults.add(text.line(), FaultCode.DOCUMENT_LISTED_TWICE, key));
        }
        if (fields.isEmpty("documents")) {
            faults.add(fields.line("documents"), FaultCode.FIELD_MISSING, "documents");
        }
        return List.copyOf(keys);
    }
}
