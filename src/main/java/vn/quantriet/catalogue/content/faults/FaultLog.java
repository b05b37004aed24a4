package vn.quantriet.catalogue.content.faults;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.content.Fault;

/** Gathers faults; the same fault in the same place counts once. */
public final class FaultLog {

    /** What a person can still work through; a hostile file must not fill the memory with messages. */
    private static final int MOST = 10_000;

    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparing(Fault::code);

    private final Set<Fault> faults = new LinkedHashSet<>();
    private final Set<String> broken = new HashSet<>();

    /** Faults of one file, whose lines are counted from its first one. */
    public FileFaults in(@Nullable String module, String file) {
        return new FileFaults(this, module, file, 0);
    }

    /** By file and line. */
    public List<Fault> all() {
        return faults.stream().sorted(BY_PLACE).toList();
    }

    /** The folders of modules with a fault. */
    public Set<String> broken() {
        return Set.copyOf(broken);
    }

    boolean hasNone(String file) {
        return faults.stream().noneMatch(fault -> fault.file().equals(file));
    }

    /** Leaves a module out whose cause is told elsewhere. */
    public void breakModule(@Nullable String module) {
        if (module != null) {
            broken.add(module);
        }
    }

    void add(Fault fault) {
        breakModule(fault.module());
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }
}
