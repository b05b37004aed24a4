package vn.quantriet.catalogue.content;

import vn.quantriet.catalogue.content.faults.FaultLog;
import vn.quantriet.catalogue.content.reading.ModuleFiles;
import vn.quantriet.catalogue.content.reading.ModuleParser;
import vn.quantriet.catalogue.content.reading.ModuleParser.Parsed;
import vn.quantriet.catalogue.content.text.KnownDocuments;
import vn.quantriet.questions.QuestionBank;

/** Reads a stored edition again. */
public final class ModuleReader {

    private ModuleReader() {}

    /**
     * As good as it can be read: it was checked once, perhaps by an older checker, and documents may have changed since. The
     * sanitiser still applies. Never throws for what the files say.
     */
    public static StudyModule read(ModuleSource source, DocumentRegister register) {
        return parsed(source, register).module();
    }

    /** Its questions with their right answers, read as leniently: a faulty question is missing. */
    public static QuestionBank bank(ModuleSource source, DocumentRegister register) {
        return parsed(source, register).bank();
    }

    private static Parsed parsed(ModuleSource source, DocumentRegister register) {
        return ModuleParser.parse(ModuleFiles.of(source, new FaultLog()), KnownDocuments.of(register));
    }
}
