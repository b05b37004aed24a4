package vn.quantriet.campaign.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds leaves up, through every unit above them: pure. */
final class Subtree {

    private final List<Node> nodes;
    private final Map<Integer, Counted> whole = new HashMap<>();
    private final Map<Integer, List<PartCounted>> parts = new HashMap<>();

    /** @param nodes parents before children, the top first */
    Subtree(List<Node> nodes, Map<Integer, Counted> leaves, Map<Integer, List<PartCounted>> partsOfLeaves) {
        this.nodes = nodes;
        var above = new ArrayList<Node>();
        for (var node : nodes) {
            above.removeIf(other -> !other.holds(node));
            above.add(node);
            add(above, leaves.get(node.lft()), partsOfLeaves.get(node.lft()));
        }
    }

    private void add(List<Node> above, @Nullable Counted counted, @Nullable List<PartCounted> partsOfLeaf) {
        if (counted == null) {
            return;
        }
        for (var node : above) {
            whole.merge(node.lft(), counted, Counted::plus);
            if (partsOfLeaf != null) {
                parts.merge(node.lft(), partsOfLeaf, Subtree::sum);
            }
        }
    }

    /** Every leaf has the same parts in the same order. */
    static List<PartCounted> sum(List<PartCounted> some, List<PartCounted> more) {
        var sum = new ArrayList<PartCounted>();
        for (int i = 0; i < some.size(); i++) {
            sum.add(some.get(i).plus(more.get(i)));
        }
        return sum;
    }

    UnitProgress top() {
        return progress(nodes.getFirst());
    }

    private UnitProgress progress(Node node) {
        return node.with(whole.getOrDefault(node.lft(), Counted.NOBODY), parts.getOrDefault(node.lft(), List.of()));
    }

    /** Everything below the top that holds a leaf, numbered by its place in the tree. */
    List<Report.Row> rows() {
        var rows = new ArrayList<Report.Row>();
        var numbers = new HashMap<Object, String>();
        var last = new HashMap<Object, Integer>();
        for (var node : nodes.subList(1, nodes.size())) {
            if (whole.containsKey(node.lft()) && node.parent() != null) {
                var place = last.merge(node.parent(), 1, Integer::sum);
                var number = numbers.getOrDefault(node.parent(), "") + place;
                numbers.put(node.unit(), number + ".");
                rows.add(new Report.Row(number, progress(node)));
            }
        }
        return rows;
    }
}
