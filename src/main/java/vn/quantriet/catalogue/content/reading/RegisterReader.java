package vn.quantriet.catalogue.content.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.DocumentKind;
import vn.quantriet.catalogue.content.DocumentRegister;
import vn.quantriet.catalogue.content.DocumentSource;
import vn.quantriet.catalogue.content.DocumentStatus;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.PartyDocument;
import vn.quantriet.catalogue.content.faults.FileFaults;
import vn.quantriet.catalogue.content.faults.Suggestion;
import vn.quantriet.catalogue.content.text.KnownDocuments;

/** Reads {@code documents.yaml}. */
public final class RegisterReader {

    private static final Set<String> FIELDS = Set.of(
            "number",
            "date",
            "body",
            "kind",
            "title",
            "signer",
            "term",
            "status",
            "in-force-from",
            "in-force-until",
            "replaces",
            "replaced-by",
            "official-text",
            "sources",
            "note");
    private static final Set<String> SOURCE_FIELDS = Set.of("title", "address", "grade");

    private final FileFaults faults;
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> unread = new HashSet<>();

    private RegisterReader(FileFaults faults) {
        this.faults = faults;
    }

    /** What can be read; an entry without number or date is left out. */
    public static KnownDocuments read(String yaml, FileFaults faults) {
        var reader = new RegisterReader(faults);
        var root = YamlReader.read(yaml, faults);
        if (!(root instanceof YamlNode.Items list)) {
            if (root != null) {
                faults.add(root.line(), FaultCode.YAML_SHAPE);
            }
            return new KnownDocuments(new DocumentRegister(List.of()), root == null && yaml.isBlank(), Set.of());
        }
        for (var item : list.items()) {
            var fields = Fields.of(item, faults);
            if (fields != null) {
                reader.entry(fields);
            }
        }
        var documents = reader.documents();
        return new KnownDocuments(new DocumentRegister(documents), true, Set.copyOf(reader.unread));
    }

    /** An entry whose key may still need the issuing body. */
    private record Entry(Fields fields, String number, LocalDate date, String body) {

        String shortKey() {
            return number + " " + date.getYear();
        }
    }

    private void entry(Fields fields) {
        fields.knowsOnly(FIELDS).needs("kind", "status");
        var number = fields.filled("number");
        var date = fields.date("date");
        if (fields.text("date").isEmpty()) {
            fields.filled("date");
        }
        if (number.isEmpty() || date == null) {
            unread.add(number);
            return;
        }
        var body = fields.text("body");
        for (var other : entries) {
            if (other.number.equals(number) && other.date.equals(date) && other.body.equals(body)) {
                faults.add(fields.line(), FaultCode.DOCUMENT_TWICE, number, other.fields.line());
                return;
            }
        }
        entries.add(new Entry(fields, number, date, body));
    }

    private List<PartyDocument> documents() {
        var sameNumber = new HashMap<String, Integer>();
        entries.forEach(entry -> sameNumber.merge(entry.shortKey(), 1, Integer::sum));
        var keys = new HashMap<Entry, DocumentKey>();
        var slugs = new HashMap<String, Entry>();
        for (var entry : entries) {
            var alone = Objects.requireNonNull(sameNumber.get(entry.shortKey())) == 1;
            var key = new DocumentKey(alone ? entry.shortKey() : entry.shortKey() + " " + entry.body);
            var other = slugs.putIfAbsent(key.slug(), entry);
            if (other == null) {
                keys.put(entry, key);
            } else {
                faults.add(entry.fields.line(), FaultCode.DOCUMENT_TWICE, entry.number, other.fields.line());
            }
        }
        var known = new HashSet<String>();
        keys.values().forEach(key -> known.add(key.value()));
        var documents = entries.stream()
                .filter(keys::containsKey)
                .map(entry -> document(entry, Objects.requireNonNull(keys.get(entry)), known))
                .toList();
        checkRelations(documents, keys);
        return documents;
    }

    private PartyDocument document(Entry entry, DocumentKey key, Set<String> known) {
        var fields = entry.fields;
        var from = fields.date("in-force-from");
        var until = fields.date("in-force-until");
        if (from != null && until != null && until.isBefore(from)) {
            faults.add(fields.line("in-force-until"), FaultCode.DATES_REVERSED);
        }
        var replaces = fields.texts("replaces").stream()
                .map(text -> relation(text.value(), text.line(), known))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        var replacedBy = fields.text("replaced-by");
        return new PartyDocument(
                key,
                entry.number,
                entry.date,
                entry.body,
                fields.choice("kind", DocumentKind.class),
                fields.text("title"),
                fields.text("signer"),
                fields.text("term"),
                fields.choice("status", DocumentStatus.class),
                from,
                until,
                replaces,
                replacedBy.isEmpty() ? null : relation(replacedBy, fields.line("replaced-by"), known),
                address(fields, "official-text"),
                fields.blocks("sources").stream().map(this::source).toList(),
                fields.text("note"));
    }

    private DocumentSource source(Fields fields) {
        fields.knowsOnly(SOURCE_FIELDS).needs("grade");
        var address = address(fields, "address");
        return new DocumentSource(
                fields.filled("title"),
                address == null ? "" : address,
                fields.choice("grade", DocumentSource.Grade.class));
    }

    private @Nullable String address(Fields fields, String name) {
        var address = fields.text(name);
        if (address.isEmpty()) {
            return null;
        }
        if (!Addresses.isWeb(address)) {
            faults.add(fields.line(name), FaultCode.ADDRESS_WRONG, address);
            return null;
        }
        return address;
    }

    private @Nullable DocumentKey relation(String written, int line, Set<String> known) {
        if (known.contains(written)) {
            return new DocumentKey(written);
        }
        var longer = known.stream()
                .filter(key -> key.startsWith(written + " "))
                .sorted()
                .toList();
        if (longer.size() > 1) {
            faults.add(line, FaultCode.DOCUMENT_AMBIGUOUS, written, String.join("”, “", longer));
        } else if (unread.stream().noneMatch(number -> written.startsWith(number + " "))) {
            faults.add(line, FaultCode.DOCUMENT_UNKNOWN, written, Suggestion.among(known, written));
        }
        return null;
    }

    /** What A replaces must say that A replaced it, and the other way round. */
    private void checkRelations(List<PartyDocument> documents, Map<Entry, DocumentKey> keys) {
        var byKey = new HashMap<DocumentKey, PartyDocument>();
        documents.forEach(document -> byKey.put(document.key(), document));
        keys.forEach((entry, key) -> {
            var document = Objects.requireNonNull(byKey.get(key));
            for (var older : document.replaces()) {
                if (!key.equals(Objects.requireNonNull(byKey.get(older)).replacedBy())) {
                    faults.add(entry.fields.line("replaces"), FaultCode.DOCUMENT_RELATION, older, "replaced-by", key);
                }
            }
            var newer = document.replacedBy();
            if (newer != null
                    && !Objects.requireNonNull(byKey.get(newer)).replaces().contains(key)) {
                faults.add(entry.fields.line("replaced-by"), FaultCode.DOCUMENT_RELATION, newer, "replaces", key);
            }
        });
    }
}
