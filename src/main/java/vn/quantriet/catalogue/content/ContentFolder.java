package vn.quantriet.catalogue.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.quantriet.catalogue.content.ReadContent.Checked;
import vn.quantriet.catalogue.content.faults.FaultLog;
import vn.quantriet.catalogue.content.reading.FolderReader;
import vn.quantriet.catalogue.content.reading.ModuleParser;
import vn.quantriet.catalogue.content.reading.RegisterReader;
import vn.quantriet.catalogue.content.text.KnownDocuments;

/** Reads and checks a content folder. */
public final class ContentFolder {

    private static final Comparator<Checked> BY_ORDER = Comparator.comparingInt(
                    (Checked checked) -> checked.module().head().order())
            .thenComparing(checked -> checked.module().key());

    private ContentFolder() {}

    /** Everything the folder holds, and every fault at once; bad content, even a missing folder, never throws. */
    public static ReadContent read(Path folder) {
        var log = new FaultLog();
        if (!Files.isDirectory(folder)) {
            log.in(null, ".").add(1, FaultCode.FOLDER_MISSING, folder);
            return new ReadContent(new DocumentRegister(List.of()), List.of(), Set.of(), log.all());
        }
        var reader = new FolderReader(folder, log);
        var yaml = reader.register();
        var documents = yaml == null
                ? new KnownDocuments(new DocumentRegister(List.of()), false, Set.of())
                : RegisterReader.read(yaml, log.in(null, "documents.yaml"));
        var modules = new ArrayList<Checked>();
        for (var module : reader.modules()) {
            var files = reader.module(module);
            modules.add(new Checked(ModuleParser.parse(files, documents).module(), files.source()));
        }
        var broken = log.broken();
        modules.removeIf(checked -> broken.contains(checked.module().key()));
        modules.sort(BY_ORDER);
        return new ReadContent(documents.register(), List.copyOf(modules), broken, log.all());
    }
}
