package vn.quantriet.catalogue.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.quantriet.catalogue.LibraryFilter;
import vn.quantriet.catalogue.content.ModuleKind;

/**
 * What somebody looks for in the library, as it stands in the address.
 *
 * @param words as typed; empty shows all
 * @param asList rows instead of cards
 */
record LibraryQuery(String words, LibraryFilter filter, boolean asList) {

    private static final String WORDS = "tim";
    private static final String KIND = "loai";
    private static final String YEAR = "nam";
    private static final String IN_FORCE = "hieu-luc";
    private static final String DONE = "xong";
    private static final String LOOK = "kieu";
    private static final String LIST = "danh-sach";
    private static final String YES = "co";
    private static final String NO = "khong";

    /** What makes no sense is as if it were not there. */
    static LibraryQuery of(QueryParameters address) {
        return new LibraryQuery(
                address.getSingleParameter(WORDS).orElse(""),
                new LibraryFilter(
                        address.getSingleParameter(KIND)
                                .flatMap(LibraryQuery::kind)
                                .orElse(null),
                        address.getSingleParameter(YEAR)
                                .filter(text -> text.matches("[0-9]{4}"))
                                .map(Integer::valueOf)
                                .orElse(null),
                        truth(address, IN_FORCE),
                        truth(address, DONE)),
                address.getSingleParameter(LOOK).filter(LIST::equals).isPresent());
    }

    QueryParameters address() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, WORDS, words.isBlank() ? null : words);
        put(parts, KIND, filter.kind() == null ? null : filter.kind().name().toLowerCase(Locale.ROOT));
        put(parts, YEAR, filter.year() == null ? null : filter.year().toString());
        put(parts, IN_FORCE, word(filter.inForce()));
        put(parts, DONE, word(filter.done()));
        put(parts, LOOK, asList ? LIST : null);
        return QueryParameters.simple(parts);
    }

    boolean isFiltered() {
        return !filter.equals(LibraryFilter.ALL);
    }

    private static Optional<ModuleKind> kind(String text) {
        return Arrays.stream(ModuleKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst();
    }

    private static @Nullable Boolean truth(QueryParameters address, String name) {
        return address.getSingleParameter(name)
                .filter(text -> text.equals(YES) || text.equals(NO))
                .map(YES::equals)
                .orElse(null);
    }

    private static @Nullable String word(@Nullable Boolean truth) {
        return truth == null ? null : truth ? YES : NO;
    }

    private static void put(Map<String, String> parts, String name, @Nullable String value) {
        if (value != null) {
            parts.put(name, value);
        }
    }
}
