package vn.quantriet.catalogue.content.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.GlossaryTerm;
import vn.quantriet.catalogue.content.ModuleHead;
import vn.quantriet.catalogue.content.StudyModule;
import vn.quantriet.catalogue.content.faults.FileFaults;
import vn.quantriet.catalogue.content.text.Glossary;
import vn.quantriet.catalogue.content.text.KnownDocuments;
import vn.quantriet.catalogue.content.text.MarkdownText;
import vn.quantriet.catalogue.content.text.TextContext;
import vn.quantriet.questions.QuestionBank;

/** Makes a module of its files; what is wrong becomes faults, and the module as good as it can be. */
public final class ModuleParser {

    private static final int FEWEST_SECTIONS = 4;
    private static final int MOST_SECTIONS = 8;
    private static final int WORDS_PER_MINUTE = 180;

    private final ModuleFiles files;
    private final KnownDocuments documents;

    private ModuleParser(ModuleFiles files, KnownDocuments documents) {
        this.files = files;
        this.documents = documents;
    }

    /** What readers see, and apart from it what they may not see yet. */
    public record Parsed(StudyModule module, QuestionBank bank) {}

    public static Parsed parse(ModuleFiles files, KnownDocuments documents) {
        return new ModuleParser(files, documents).parsed();
    }

    private Parsed parsed() {
        var headFaults = files.faults(ModuleFiles.HEAD);
        var headText = files.text(ModuleFiles.HEAD, headFaults);
        var front =
                headText.isEmpty() ? new FrontMatter(null, "", headFaults) : FrontMatter.split(headText, headFaults);
        var head = new HeadReader(files.key(), documents).read(front.fields(), headFaults);
        var reader = new SectionReader(files);
        var parts = reader.heads();
        var context = context(parts);
        var intro =
                MarkdownText.read(front.body(), context.in(front.bodyFaults())).split();
        var introduction = intro.introduction().plain();
        var summary = intro.summary().plain();
        if (!headText.isEmpty() && summary.words() == 0) {
            headFaults.add(1, FaultCode.SUMMARY_MISSING);
        }
        var sections = reader.read(parts, context);
        var bank = new BankReader(files, documents, SectionReader.tags(parts)).read(head);
        if (front.fields() != null) {
            var words = introduction.words() + summary.words() + sections.words();
            checkWhole(
                    front.fields(),
                    headFaults,
                    head,
                    sections,
                    parts.stream().anyMatch(SectionFile::isUnread) ? 0 : words);
        }
        var module = new StudyModule(
                files.key(),
                head,
                introduction.html(),
                summary.html(),
                summary.text(),
                List.copyOf(sections.sections()),
                context.glossary(),
                Set.copyOf(files.images().keySet()),
                bank.drawable().size());
        return new Parsed(module, bank);
    }

    private TextContext context(List<SectionFile> parts) {
        Map<String, String> tags = new LinkedHashMap<>();
        parts.forEach(part -> tags.put(part.path(), part.tag()));
        var faults = files.faults(ModuleFiles.GLOSSARY);
        var bare = new TextContext(files.key(), documents, List.of(), tags, files.imageNames(), faults);
        checkImages();
        List<GlossaryTerm> glossary = files.has(ModuleFiles.GLOSSARY)
                ? Glossary.read(files.text(ModuleFiles.GLOSSARY, faults), bare)
                : List.of();
        return new TextContext(files.key(), documents, glossary, tags, files.imageNames(), faults);
    }

    private void checkImages() {
        files.images().forEach((name, content) -> {
            if (!Pictures.isWhatItsNameSays(name, content)) {
                files.faults(ModuleFiles.IMAGES + name).add(1, FaultCode.IMAGE_TYPE, name);
            }
        });
    }

    /**
     * @param words 0 when they are not known
     */
    private void checkWhole(
            Fields fields, FileFaults faults, ModuleHead head, SectionReader.Sections sections, int words) {
        if (head.draft()) {
            return;
        }
        var count = sections.sections().size();
        if (count < FEWEST_SECTIONS || count > MOST_SECTIONS) {
            faults.add(1, FaultCode.SECTION_COUNT, count, FEWEST_SECTIONS, MOST_SECTIONS);
        }
        if (words == 0) {
            return;
        }
        if (count > 0 && !sections.discussion()) {
            faults.add(1, FaultCode.DISCUSSION_MISSING);
        }
        var minutes = Math.ceilDiv(words, WORDS_PER_MINUTE);
        if (head.minutes() > 0 && head.minutes() != minutes) {
            faults.below(1).add(fields.line("minutes"), FaultCode.MINUTES_WRONG, head.minutes(), words, minutes);
        }
    }
}
