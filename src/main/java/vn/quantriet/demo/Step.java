package vn.quantriet.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import vn.quantriet.campaign.bulk.CampaignLine;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.catalogue.Edition;
import vn.quantriet.catalogue.KnownEditions;

/** Something a campaign asks, in the order in which members do it. */
record Step(Edition edition, Part part) {

    static Steps of(List<String> modules, Set<Part> parts, KnownEditions editions) {
        var steps = new ArrayList<Step>();
        for (var module : modules) {
            var edition = editions.current(module).orElseThrow();
            parts.forEach(part -> steps.add(new Step(edition, part)));
        }
        return new Steps(List.copyOf(steps));
    }

    String module() {
        return edition.module();
    }

    record Steps(List<Step> all) {

        Steps and(Steps more) {
            var both = new ArrayList<>(all);
            both.addAll(more.all);
            return new Steps(List.copyOf(both));
        }

        List<CampaignLine.Module> modules() {
            var parts = new LinkedHashMap<Edition, Set<Part>>();
            all.forEach(step -> parts.computeIfAbsent(step.edition(), edition -> java.util.EnumSet.noneOf(Part.class))
                    .add(step.part()));
            return parts.entrySet().stream()
                    .map(module -> new CampaignLine.Module(
                            module.getKey().module(), module.getKey().hash(), module.getValue()))
                    .toList();
        }
    }
}
