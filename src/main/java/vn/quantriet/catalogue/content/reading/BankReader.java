package vn.quantriet.catalogue.content.reading;

import java.util.Map;
import vn.quantriet.catalogue.content.text.KnownDocuments;

/** Reads the question bank of a module. */
record BankReader(ModuleFiles files, KnownDocuments documents, Map<String, String> sections) {

    /** How many questions it holds. */
    int read(boolean graded) {
        var gift = files.text(ModuleFiles.GIFT);
        return gift == null
                ? 0
                : (int) gift.lines().filter(line -> line.startsWith("// [id:")).count();
    }
}
