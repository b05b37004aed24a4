package vn.quantriet.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.quantriet.organisation.Region;

/** The tree of the founding document, read from {@code organisation.txt}, with its members spread over the chi bộ. */
final class MinistryTree {

    private static final int SMALLEST_CELL = 6;

    private final List<PlannedUnit> units = new ArrayList<>();
    private final Map<Integer, PlannedUnit> open = new HashMap<>();

    private MinistryTree() {}

    /**
     * @param members how many members the chi bộ hold together
     * @return the units, each after its parent
     */
    static List<PlannedUnit> of(int members) {
        var tree = new MinistryTree();
        DemoFile.lines("organisation.txt").forEach(tree::read);
        return tree.spread(members);
    }

    private void read(String line) {
        var depth = (line.length() - line.stripLeading().length()) / 2;
        var parts = line.strip().split(" \\| ", 5);
        var unit = unit(parts, parentAt(depth));
        units.add(unit);
        open.put(depth, unit);
    }

    private @Nullable PlannedUnit parentAt(int depth) {
        return depth == 0 ? null : open.get(depth - 1);
    }

    private PlannedUnit unit(String[] parts, @Nullable PlannedUnit parent) {
        var id = units.size() + 1;
        return new PlannedUnit(
                id,
                parent == null ? parts[0] : parent.code() + "." + parts[0],
                parts[1],
                Region.valueOf(parts[2]),
                parts[4],
                parent == null ? null : parent.id(),
                id,
                parts[3].equals("-") ? 0 : Integer.parseInt(parts[3]));
    }

    /** By largest remainder, so that the sum is exact. */
    private List<PlannedUnit> spread(int members) {
        var cells = units.stream().filter(PlannedUnit::isCell).toList();
        var free = members - cells.size() * SMALLEST_CELL;
        if (free < 0) {
            throw new IllegalArgumentException(
                    "The demo organisation needs at least %d members".formatted(cells.size() * SMALLEST_CELL));
        }
        var weights =
                cells.stream().mapToInt(cell -> cell.size() - SMALLEST_CELL).toArray();
        var shares = shares(free, weights);
        var sizes = new HashMap<Long, Integer>();
        IntStream.range(0, cells.size()).forEach(i -> sizes.put(cells.get(i).id(), SMALLEST_CELL + shares[i]));
        return units.stream()
                .map(unit -> unit.sized(sizes.getOrDefault(unit.id(), 0)))
                .toList();
    }

    private static int[] shares(int whole, int... weights) {
        var sum = IntStream.of(weights).sum();
        var shares = IntStream.of(weights)
                .map(weight -> (int) ((long) whole * weight / sum))
                .toArray();
        var missing = whole - IntStream.of(shares).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> (long) whole * weights[i] % sum)
                        .reversed())
                .limit(missing)
                .forEach(i -> shares[i]++);
        return shares;
    }
}
