package vn.quantriet.catalogue.content.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.GlossaryTerm;
import vn.quantriet.catalogue.content.ModuleHead;
import vn.quantriet.catalogue.content.ModuleKind;
import vn.quantriet.catalogue.content.PartyDocument;
import vn.quantriet.catalogue.content.Section;
import vn.quantriet.catalogue.content.StudyModule;
import vn.quantriet.catalogue.content.faults.FileFaults;
import vn.quantriet.catalogue.content.text.Glossary;
import vn.quantriet.catalogue.content.text.KnownDocuments;
import vn.quantriet.catalogue.content.text.MarkdownText;
import vn.quantriet.catalogue.content.text.TextContext;

/** Makes a module of its files; what is wrong becomes faults, and the module as good as it can be. */
public final class ModuleParser {

    private static final Set<String> FIELDS =
            Set.of("title", "short-title", "documents", "kind", "audience", "minutes", "graded", "order", "draft");
    private static final int FEWEST_SECTIONS = 4;
    private static final int MOST_SECTIONS = 8;
    private static final int WORDS_PER_MINUTE = 180;

    private final ModuleFiles files;
    private final KnownDocuments documents;

    private ModuleParser(ModuleFiles files, KnownDocuments documents) {
        this.files = files;
        this.documents = documents;
    }

    public static StudyModule parse(ModuleFiles files, KnownDocuments documents) {
        return new ModuleParser(files, documents).module();
    }

    private StudyModule module() {
        var headFaults = files.faults(ModuleFiles.HEAD);
        var headText = needed(ModuleFiles.HEAD, headFaults);
        var front =
                headText.isEmpty() ? new FrontMatter(null, "", headFaults) : FrontMatter.split(headText, headFaults);
        var head = head(front.fields(), headFaults);
        var parts = sectionFiles();
        var context = context(parts);
        var intro =
                MarkdownText.read(front.body(), context.in(front.bodyFaults())).split();
        var introduction = intro.introduction().plain();
        var summary = intro.summary().plain();
        if (!headText.isEmpty() && summary.words() == 0) {
            headFaults.add(1, FaultCode.SUMMARY_MISSING);
        }
        var sections = sections(parts, context);
        var bank = new BankReader(files, documents, tags(parts)).read(head);
        if (front.fields() != null) {
            var words = introduction.words() + summary.words() + sections.words;
            checkWhole(
                    front.fields(), headFaults, head, sections, parts.stream().anyMatch(Part::isUnread) ? 0 : words);
        }
        return new StudyModule(
                files.key(),
                head,
                introduction.html(),
                summary.html(),
                summary.text(),
                List.copyOf(sections.sections),
                context.glossary(),
                Set.copyOf(files.images().keySet()),
                bank);
    }

    private String needed(String path, FileFaults faults) {
        var text = files.text(path);
        if (text == null) {
            if (!files.isRefused(path)) {
                faults.add(1, FaultCode.FILE_MISSING, path);
            }
            return "";
        }
        SecrecyMark.check(text, faults);
        return text;
    }

    private ModuleHead head(@Nullable Fields fields, FileFaults faults) {
        if (fields == null) {
            return new ModuleHead(files.key(), files.key(), List.of(), ModuleKind.STUDY, "", 0, false, 0, false);
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
                fields.yes("draft"));
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

    /** A section's file, read as far as its front matter. */
    private record Part(String path, FrontMatter front, String title, String tag, boolean isTagKnown) {

        /** Whether its text is missing because of a fault that was told already. */
        boolean isUnread() {
            return front.fields() == null && front.body().isEmpty();
        }
    }

    private List<Part> sectionFiles() {
        var parts = new ArrayList<Part>();
        var tags = new HashMap<String, String>();
        for (var path : files.sections()) {
            var faults = files.faults(path);
            var front = files.isRefused(path)
                    ? new FrontMatter(null, "", faults)
                    : FrontMatter.split(needed(path, faults), faults);
            var title = "";
            var tag = "";
            if (front.fields() != null) {
                var fields = front.fields().knowsOnly(Set.of("title", "tag"));
                title = fields.filled("title");
                tag = tag(fields, faults.below(1));
                var other = tag.isEmpty() ? null : tags.putIfAbsent(tag, path);
                if (other != null) {
                    faults.below(1).add(fields.line("tag"), FaultCode.TAG_TWICE, tag, other);
                }
            }
            var fallback = path.substring(0, path.length() - 3);
            parts.add(new Part(
                    path, front, title.isEmpty() ? fallback : title, tag.isEmpty() ? fallback : tag, !tag.isEmpty()));
        }
        return parts;
    }

    /** Null when a tag is unknown because of a fault that was told already. */
    private static @Nullable List<String> tags(List<Part> parts) {
        return parts.stream().allMatch(Part::isTagKnown)
                ? parts.stream().map(Part::tag).toList()
                : null;
    }

    private static String tag(Fields fields, FileFaults faults) {
        var tag = fields.filled("tag");
        if (!tag.isEmpty() && !CleanText.isPlainName(tag)) {
            faults.add(fields.line("tag"), FaultCode.FIELD_NOT_NAME, "tag");
            return "";
        }
        return tag;
    }

    private TextContext context(List<Part> parts) {
        Map<String, String> tags = new LinkedHashMap<>();
        parts.forEach(part -> tags.put(part.path, part.tag));
        var faults = files.faults(ModuleFiles.GLOSSARY);
        var bare = new TextContext(files.key(), documents, List.of(), tags, files.imageNames(), faults);
        checkImages();
        var text = files.text(ModuleFiles.GLOSSARY);
        List<GlossaryTerm> glossary = text == null ? List.of() : Glossary.read(text, bare);
        return new TextContext(files.key(), documents, glossary, tags, files.imageNames(), faults);
    }

    private void checkImages() {
        files.images().forEach((name, content) -> {
            if (!Pictures.isWhatItsNameSays(name, content)) {
                files.faults(ModuleFiles.IMAGES + name).add(1, FaultCode.IMAGE_TYPE, name);
            }
        });
    }

    /** The sections, and what was counted in them. */
    private record Sections(List<Section> sections, int words, boolean discussion) {}

    private Sections sections(List<Part> parts, TextContext context) {
        var sections = new ArrayList<Section>();
        var words = 0;
        var discussion = false;
        for (var part : parts) {
            var number = sections.size() + 1;
            if (Integer.parseInt(part.path, 0, 2, 10) != number) {
                files.faults(part.path)
                        .add(1, FaultCode.SECTION_NUMBER, part.path.substring(0, 2), "%02d".formatted(number));
            }
            var text = MarkdownText.read(part.front.body(), context.in(part.front.bodyFaults()))
                    .numbered();
            if (text.words() == 0 && !part.isUnread()) {
                files.faults(part.path).add(1, FaultCode.SECTION_EMPTY);
            }
            words += text.words();
            discussion |= text.discussion();
            sections.add(new Section(
                    number,
                    part.tag,
                    part.title,
                    text.html(),
                    text.text(),
                    text.words(),
                    text.paragraphs(),
                    Hashes.of(part.title, text.text()),
                    text.cited()));
        }
        return new Sections(sections, words, discussion);
    }

    /**
     * @param words 0 when they are not known
     */
    private void checkWhole(Fields fields, FileFaults faults, ModuleHead head, Sections sections, int words) {
        if (head.draft()) {
            return;
        }
        var count = sections.sections.size();
        if (count < FEWEST_SECTIONS || count > MOST_SECTIONS) {
            faults.add(1, FaultCode.SECTION_COUNT, count, FEWEST_SECTIONS, MOST_SECTIONS);
        }
        if (words == 0) {
            return;
        }
        if (count > 0 && !sections.discussion) {
            faults.add(1, FaultCode.DISCUSSION_MISSING);
        }
        var minutes = Math.ceilDiv(words, WORDS_PER_MINUTE);
        if (head.minutes() > 0 && head.minutes() != minutes) {
            faults.below(1).add(fields.line("minutes"), FaultCode.MINUTES_WRONG, head.minutes(), words, minutes);
        }
    }
}
