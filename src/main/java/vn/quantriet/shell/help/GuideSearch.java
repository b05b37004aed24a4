package vn.quantriet.shell.help;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.quantriet.shared.VietnameseText;

/** Finds passages by words. The guide is small: looking through all of it takes no index. */
class GuideSearch {

    private static final int MOST = 20;
    private static final int MOST_WORDS = 12;
    private static final int BEFORE = 60;
    private static final int AFTER = 120;

    private final List<Place> places;

    GuideSearch(List<GuidePage> pages) {
        places = pages.stream()
                .flatMap(page -> page.passages().stream().map(passage -> Place.of(page, passage)))
                .toList();
    }

    List<GuideHit> find(String typed) {
        var words = Stream.of(VietnameseText.fold(typed).split(" "))
                .filter(word -> !word.isBlank())
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return List.of();
        }
        return places.stream()
                .filter(place -> place.has(words))
                .sorted(Comparator.comparing(place -> !place.isNamed(words)))
                .limit(MOST)
                .map(place -> place.hit(words))
                .toList();
    }

    /** A passage with its words as they are searched. */
    private record Place(GuidePage page, GuidePage.Passage passage, String heading, String text, String folded) {

        static Place of(GuidePage page, GuidePage.Passage passage) {
            // composed and with single spaces, so that folding leaves every letter where it is
            var text = Normalizer.normalize(passage.text(), Normalizer.Form.NFC)
                    .strip()
                    .replaceAll("\\s+", " ");
            return new Place(page, passage, VietnameseText.fold(passage.heading()), text, VietnameseText.fold(text));
        }

        boolean has(List<String> words) {
            return words.stream().allMatch(word -> heading.contains(word) || folded.contains(word));
        }

        boolean isNamed(List<String> words) {
            return words.stream().allMatch(heading::contains);
        }

        GuideHit hit(List<String> words) {
            return firstIn(words).map(this::around).orElseGet(() -> around(new Spot(0, 0)));
        }

        /** Where they stand side by side, else where the first of them stands. */
        private Optional<Spot> firstIn(List<String> words) {
            return spot(String.join(" ", words))
                    .or(() ->
                            words.stream().flatMap(word -> spot(word).stream()).min(Comparator.comparingInt(Spot::at)));
        }

        private Optional<Spot> spot(String words) {
            var at = folded.indexOf(words);
            return at < 0 ? Optional.empty() : Optional.of(new Spot(at, words.length()));
        }

        private GuideHit around(Spot spot) {
            var from = wordStart(Math.max(0, spot.at() - BEFORE));
            var until = Math.min(text.length(), spot.end() + AFTER);
            var before = (from > 0 ? "… " : "") + text.substring(from, spot.at());
            var after = text.substring(spot.end(), until) + (until < text.length() ? "…" : "");
            return new GuideHit(page, passage, before, text.substring(spot.at(), spot.end()), after);
        }

        private int wordStart(int at) {
            return at == 0 ? 0 : Math.max(text.indexOf(' ', at), 0) + 1;
        }
    }

    private record Spot(int at, int length) {

        int end() {
            return at + length;
        }
    }
}
