package vn.quantriet.catalogue.content;

import java.util.List;
import java.util.Set;

/**
 * What a content folder holds.
 *
 * @param modules the sound ones, by order
 * @param broken folders of modules left out because of faults
 * @param faults every fault of everything, by file and line
 */
public record ReadContent(DocumentRegister register, List<Checked> modules, Set<String> broken, List<Fault> faults) {

    /** A module without faults: what it says and what it was read from. */
    public record Checked(StudyModule module, ModuleSource source) {}
}
