package vn.quantriet.catalogue.content.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.Section;
import vn.quantriet.catalogue.content.faults.FileFaults;
import vn.quantriet.catalogue.content.text.MarkdownText;
import vn.quantriet.catalogue.content.text.TextContext;

/** Reads the sections of a module: first what they are called, so that texts can refer to each other, then what they say. */
record SectionReader(ModuleFiles files) {

    List<SectionFile> heads() {
        var parts = new ArrayList<SectionFile>();
        var tags = new HashMap<String, String>();
        for (var path : files.sections()) {
            var faults = files.faults(path);
            var front = files.isRefused(path)
                    ? new FrontMatter(null, "", faults)
                    : FrontMatter.split(files.text(path, faults), faults);
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
            parts.add(new SectionFile(
                    path, front, title.isEmpty() ? fallback : title, tag.isEmpty() ? fallback : tag, !tag.isEmpty()));
        }
        return parts;
    }

    /** Null when a tag is unknown because of a fault that was told already. */
    static @Nullable List<String> tags(List<SectionFile> parts) {
        return parts.stream().allMatch(SectionFile::isTagKnown)
                ? parts.stream().map(SectionFile::tag).toList()
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

    /** The sections, and what was counted in them. */
    record Sections(List<Section> sections, int words, boolean discussion) {}

    Sections read(List<SectionFile> parts, TextContext context) {
        var sections = new ArrayList<Section>();
        var words = 0;
        var discussion = false;
        for (var part : parts) {
            var number = sections.size() + 1;
            if (Integer.parseInt(part.path(), 0, 2, 10) != number) {
                files.faults(part.path())
                        .add(
                                1,
                                FaultCode.SECTION_NUMBER,
                                part.path().substring(0, 2),
                                String.format(Locale.ROOT, "%02d", number));
            }
            var text = MarkdownText.read(
                            part.front().body(), context.in(part.front().bodyFaults()))
                    .numbered();
            if (text.words() == 0 && !part.isUnread()) {
                files.faults(part.path()).add(1, FaultCode.SECTION_EMPTY);
            }
            words += text.words();
            discussion |= text.discussion();
            sections.add(new Section(
                    number,
                    part.tag(),
                    part.title(),
                    text.html(),
                    text.text(),
                    text.words(),
                    text.paragraphs(),
                    Hashes.of(part.title(), text.text()),
                    text.cited()));
        }
        return new Sections(sections, words, discussion);
    }
}
