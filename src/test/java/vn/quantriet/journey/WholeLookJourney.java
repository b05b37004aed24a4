package vn.quantriet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every place of every role's menu, looked at on phone and laptop, light and dark, in large type. */
class WholeLookJourney {

    private static final Set<String> SEEN = new HashSet<>();
    private static final List<String> PLAIN_PAGES =
            List.of("dang-nhap", "kich-hoat", "huong-dan", "huong-dan/cap-uy", "huong-dan?tim=mat+khau");
    private static final List<String> OWN_PAGES =
            List.of("ca-nhan", "du-lieu-cua-toi", "thiet-bi", "xac-nhan", "ma-ngan", "ma-cua-toi");
    private static final List<String> IN_THE_LIBRARY = List.of(
            "thu-vien?tim=kinh+te+so",
            "thu-vien?kieu=danh-sach",
            "thu-vien/57-nq-tw",
            "thu-vien/57-nq-tw/thay-doi",
            "van-ban",
            "van-ban/57-nq-tw-2024");

    @Test
    void pagesBeforeSigningIn() {
        try (var visit = Visit.ofAnybody()) {
            for (var path : PLAIN_PAGES) {
                visit.open(path);
                visit.look(path);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void placesOf(Role role) {
        try (var visit = Visit.of(role)) {
            visit.open("");
            var places = places(visit);
            assertThat(places).contains("", "ca-nhan");
            visit.look("trang-chu-" + role);
            places.addAll(OWN_PAGES);
            places.addAll(IN_THE_LIBRARY);
            for (var path : places) {
                if (!path.isEmpty() && SEEN.add(path)) {
                    visit.open(path);
                    visit.look(nameOf(path));
                }
            }
        }
    }

    /** As a picture may be called. */
    private static String nameOf(String path) {
        return path.replaceAll("[^a-z0-9-]+", "-");
    }

    private static List<String> places(Visit visit) {
        var places = new ArrayList<String>();
        for (var link : visit.page().locator(".qt-side nav a").all()) {
            places.add(link.getAttribute("href").replaceFirst("^\\.?/", ""));
        }
        return places;
    }
}
