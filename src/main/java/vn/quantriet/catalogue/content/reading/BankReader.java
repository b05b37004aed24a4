package vn.quantriet.catalogue.content.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.FaultCode;
import vn.quantriet.catalogue.content.ModuleHead;
import vn.quantriet.catalogue.content.faults.FileFaults;
import vn.quantriet.catalogue.content.faults.Suggestion;
import vn.quantriet.catalogue.content.reading.QuestionEntry.Entry;
import vn.quantriet.catalogue.content.text.KnownDocuments;
import vn.quantriet.questions.BankQuestion;
import vn.quantriet.questions.FormattedText;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.QuestionBank;
import vn.quantriet.questions.QuestionHead;
import vn.quantriet.questions.TextFormat;
import vn.quantriet.questions.gift.GiftReader;

/** Reads the question bank of a module: the questions from GIFT, their state and sources from YAML, and sees that both fit. */
final class BankReader {

    private final ModuleFiles files;
    private final KnownDocuments documents;
    private final @Nullable List<String> tags;
    private final FileFaults gift;
    private final FileFaults yaml;

    /** By id, with the line in the GIFT file. */
    private final Map<String, Integer> inGift = new HashMap<>();

    /** By id, in the order of the YAML file. */
    private final Map<String, Question> orderings = new LinkedHashMap<>();

    /**
     * @param tags of the sections; null when not all are known
     */
    BankReader(ModuleFiles files, KnownDocuments documents, @Nullable List<String> tags) {
        this.files = files;
        this.documents = documents;
        this.tags = tags;
        this.gift = files.faults(ModuleFiles.GIFT);
        this.yaml = files.faults(ModuleFiles.QUESTIONS);
    }

    QuestionBank read(ModuleHead head) {
        var giftText = files.text(ModuleFiles.GIFT);
        var yamlText = files.text(ModuleFiles.QUESTIONS);
        var isRefused = files.isRefused(ModuleFiles.GIFT) || files.isRefused(ModuleFiles.QUESTIONS);
        if (giftText == null && yamlText == null) {
            if (head.graded() && !head.draft() && !isRefused) {
                files.faults(ModuleFiles.HEAD).add(1, FaultCode.QUESTIONS_MISSING);
            }
            return QuestionBank.EMPTY;
        }
        if (giftText != null && yamlText == null && !isRefused) {
            yaml.add(1, FaultCode.FILE_MISSING, ModuleFiles.QUESTIONS);
        }
        var questions = giftText == null ? List.<Question>of() : questions(giftText);
        var entries = yamlText == null ? null : entries(yamlText, giftText == null ? "" : giftText, isRefused);
        if (entries == null) {
            return QuestionBank.EMPTY;
        }
        var bank = new QuestionBank(bankQuestions(questions, entries), head.quiz());
        if (head.graded() && !head.draft() && entries.isEmpty()) {
            files.faults(ModuleFiles.HEAD).add(1, FaultCode.QUESTIONS_MISSING);
        } else if (head.graded() && !head.draft() && !isRefused && gift.none() && yaml.none()) {
            // A question lost to a fault of its own is not missed a second time.
            new PoolRules(bank, tags, files.faults(ModuleFiles.HEAD)).check();
        }
        return bank;
    }

    /** Those of the GIFT file in its order, then those that are to be put in order. */
    private List<BankQuestion> bankQuestions(List<Question> questions, Map<String, Entry> entries) {
        var bank = new LinkedHashMap<String, BankQuestion>();
        for (var question : questions) {
            var id = question.head().id();
            var entry = id == null ? null : entries.get(id);
            if (entry != null) {
                bank.putIfAbsent(id, entry.of(question));
            } else if (id != null) {
                gift.add(question.head().line(), FaultCode.QUESTION_WITHOUT_ENTRY, id);
            }
        }
        orderings.forEach((id, ordering) ->
                bank.putIfAbsent(id, entries.getOrDefault(id, Entry.UNREAD).of(ordering)));
        return List.copyOf(bank.values());
    }

    private List<Question> questions(String text) {
        var bank = GiftReader.read(text);
        for (var fault : bank.faults()) {
            gift.add(fault.line(), FaultCode.of(fault.kind()), fault.details().toArray());
        }
        for (var question : bank.questions()) {
            new QuestionRules(question, gift).check();
            identity(question);
        }
        return bank.questions();
    }

    private void identity(Question question) {
        var head = question.head();
        if (head.id() == null) {
            gift.add(head.line(), FaultCode.QUESTION_ID_MISSING);
        } else {
            var other = inGift.putIfAbsent(head.id(), head.line());
            if (other != null) {
                gift.add(head.line(), FaultCode.QUESTION_ID_TWICE, head.id(), other);
            }
        }
        if (head.tags().isEmpty()) {
            gift.add(head.line(), FaultCode.QUESTION_TAG_MISSING);
        }
        head.tags().forEach(tag -> tag(tag, head.line(), gift));
    }

    private void tag(String tag, int line, FileFaults faults) {
        if (tags != null && !tags.contains(tag)) {
            faults.add(line, FaultCode.QUESTION_TAG_UNKNOWN, tag, Suggestion.among(tags, tag));
        }
    }

    /** By id; null when the file cannot be read. */
    private @Nullable Map<String, Entry> entries(String text, String giftText, boolean isGiftUnknown) {
        var root = YamlReader.read(text, yaml);
        if (root == null) {
            return text.isBlank() || isOnlyComments(text) ? Map.of() : null;
        }
        var all = Fields.of(root, yaml);
        if (all == null) {
            return null;
        }
        var entries = new HashMap<String, Entry>();
        all.all().forEach((id, field) -> {
            var entry = Fields.of(field.value(), yaml);
            entries.put(id, entry == null ? Entry.UNREAD : new QuestionEntry(entry, yaml, documents).read());
            if (entry == null) {
                return;
            }
            if (entry.has("type")) {
                ordering(id, entry, field.line());
            } else if (!isGiftUnknown && !inGift.containsKey(id) && !giftText.contains("[id:" + id + "]")) {
                // A question that GIFT could not read has told its own fault.
                yaml.add(field.line(), FaultCode.QUESTION_NOT_IN_GIFT, id);
            }
        });
        return entries;
    }

    private static boolean isOnlyComments(String text) {
        return text.lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    }

    private void ordering(String id, Fields entry, int line) {
        var inGiftAt = inGift.get(id);
        if (inGiftAt != null) {
            yaml.add(line, FaultCode.QUESTION_ID_TWICE, id, inGiftAt);
        }
        if (!entry.text("tag").isEmpty()) {
            tag(entry.text("tag"), entry.line("tag"), yaml);
        }
        var items = new ArrayList<String>();
        for (var item : entry.texts("items")) {
            if (items.contains(item.value())) {
                yaml.add(item.line(), FaultCode.QUESTION_ANSWERS_EQUAL, item.value());
            }
            items.add(item.value());
        }
        if (items.size() < QuestionEntry.FEWEST_ITEMS) {
            yaml.add(entry.line("items"), FaultCode.ORDERING_TOO_SHORT, QuestionEntry.FEWEST_ITEMS);
        }
        if (items.size() > QuestionRules.MOST_ANSWERS) {
            yaml.add(entry.line("items"), FaultCode.QUESTION_ANSWERS_MANY, items.size(), QuestionRules.MOST_ANSWERS);
        }
        orderings.put(id, new Question.Ordering(head(id, entry, line), items));
    }

    private static QuestionHead head(String id, Fields entry, int line) {
        var tag = entry.text("tag");
        var feedback = entry.text("feedback");
        return new QuestionHead(
                id,
                tag.isEmpty() ? List.of() : List.of(tag),
                id,
                List.of(),
                new FormattedText(entry.text("text"), TextFormat.MOODLE),
                feedback.isEmpty() ? null : new FormattedText(feedback, TextFormat.MOODLE),
                line);
    }
}
