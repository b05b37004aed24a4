package vn.quantriet.demo;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import vn.quantriet.organisation.Sex;
import vn.quantriet.shared.VietnameseText;

/** Draws plausible Vietnamese names; never one that belongs to somebody in public life. */
final class PersonNames {

    private final Map<String, Wheel> wheels;
    private final Set<String> refused;

    PersonNames() {
        this(DemoFile.lines("names.txt"), DemoFile.lines("refused-names.txt"));
    }

    PersonNames(List<String> parts, List<String> refused) {
        this.wheels = wheels(parts);
        this.refused = refused.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(VietnameseText::fold)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Wheel> wheels(List<String> lines) {
        var wheels = new HashMap<String, Wheel>();
        for (int i = 0; i < lines.size(); i += 2) {
            var heading = lines.get(i);
            wheels.put(heading.substring(1, heading.length() - 1), Wheel.of(lines.get(i + 1)));
        }
        return Map.copyOf(wheels);
    }

    String draw(Sex sex, Random random) {
        while (true) {
            var middle = part("middle " + sex, random);
            var given = part("given " + sex, random);
            var name = part("family", random) + " " + middle + " " + given;
            if (!middle.endsWith(given) && !isRefused(name)) {
                return name;
            }
        }
    }

    /** Compared without diacritics, so that a near miss is refused too. */
    boolean isRefused(String name) {
        return refused.contains(VietnameseText.fold(name));
    }

    private String part(String wheel, Random random) {
        return Objects.requireNonNull(wheels.get(wheel), wheel).draw(random);
    }
}
