package vn.quantriet.catalogue.content;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.quantriet.catalogue.content.faults.FaultLog;
import vn.quantriet.catalogue.content.reading.CleanText;
import vn.quantriet.questions.Question;
import vn.quantriet.questions.exchange.AikenWriter;
import vn.quantriet.questions.exchange.JsonWriter;
import vn.quantriet.questions.exchange.MoodleXmlWriter;
import vn.quantriet.questions.gift.GiftReader;
import vn.quantriet.questions.gift.GiftWriter;

/**
 * Converts a bank from the shell: {@code QuestionsConvert FILE FORMAT} reads GIFT and prints the sound questions; faults go to the
 * error output as {@code file:line: message}. Starts nothing of the portal.
 */
public final class QuestionsConvert {

    /** Every question was converted. */
    static final int GOOD = 0;
    /** Questions were left out: faulty ones, or such as the format cannot hold. */
    static final int FAULTS = 1;
    /** Not a file and a format, or the file cannot be read. */
    static final int WRONG_USE = 2;

    private static final long LARGEST = 20L * 1024 * 1024;

    private static final Map<String, Format> FORMATS = Map.of(
            "gift", new Format(GiftWriter::write, GiftWriter::canWrite),
            "aiken", new Format(AikenWriter::write, AikenWriter::canWrite),
            "moodle-xml", new Format(MoodleXmlWriter::write, MoodleXmlWriter::canWrite),
            "json", new Format(questions -> JsonWriter.write(questions), question -> true));

    private record Format(Function<List<Question>, String> write, Predicate<Question> canWrite) {}

    private QuestionsConvert() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    /** Returns the exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        var format = arguments.size() == 2 ? FORMATS.get(arguments.getLast()) : null;
        if (format == null) {
            err.println(ContentMessages.get("content.convert.usage"));
            return WRONG_USE;
        }
        var file = Path.of(arguments.getFirst());
        var log = new FaultLog();
        var faults = log.in(null, file.toString());
        try {
            if (Files.size(file) > LARGEST) {
                err.println(file + ":1: " + FaultCode.FILE_TOO_BIG.message(LARGEST >> 20));
                return WRONG_USE;
            }
            var bank = GiftReader.read(CleanText.of(Files.readAllBytes(file), faults));
            bank.faults()
                    .forEach(fault -> faults.add(
                            fault.line(),
                            FaultCode.of(fault.kind()),
                            fault.details().toArray()));
            out.print(format.write().apply(bank.questions()));
            log.all().forEach(err::println);
            var written = bank.questions().stream().filter(format.canWrite()).toList();
            bank.questions().stream()
                    .filter(format.canWrite().negate())
                    .forEach(
                            question -> err.println(file + ":" + question.head().line() + ": "
                                    + ContentMessages.get("content.convert.left-out", arguments.getLast())));
            var leftOut = bank.questions().size() - written.size();
            err.println(ContentMessages.get(
                    "content.convert.done", written.size(), leftOut, log.all().size()));
            return log.all().isEmpty() && leftOut == 0 ? GOOD : FAULTS;
        } catch (IOException unreadable) {
            err.println(ContentMessages.get("content.convert.no-file", file));
            return WRONG_USE;
        }
    }
}
