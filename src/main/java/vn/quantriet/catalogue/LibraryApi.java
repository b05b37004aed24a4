package vn.quantriet.catalogue;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.quantriet.catalogue.SearchResult.Run;

/** Finding in the library without a Flow session. */
@RestController
class LibraryApi {

    private final Library library;

    LibraryApi(Library library) {
        this.library = library;
    }

    /** Addresses are pages of the portal; texts are runs, a marked one was looked for. */
    record FoundJson(
            List<HitJson> modules,
            int moduleCount,
            List<HitJson> sections,
            int sectionCount,
            List<HitJson> documents,
            int documentCount) {}

    record HitJson(String link, List<Run> title, List<Run> excerpt) {}

    @GetMapping("/api/library/search")
    FoundJson search(@RequestParam(defaultValue = "") String q, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        var found = library.search(q, LibraryFilter.ALL);
        return new FoundJson(
                found.modules().stream()
                        .map(hit -> new HitJson(
                                "/" + CatalogueRoutes.module(hit.card().module()), hit.title(), hit.excerpt()))
                        .toList(),
                found.moduleCount(),
                found.sections().stream()
                        .map(hit -> new HitJson(
                                "/"
                                        + CatalogueRoutes.reader(
                                                hit.card().module(),
                                                hit.section().tag()),
                                hit.title(),
                                hit.excerpt()))
                        .toList(),
                found.sectionCount(),
                found.documents().stream()
                        .map(hit -> new HitJson(
                                "/" + CatalogueRoutes.document(hit.document().key()), hit.number(), hit.title()))
                        .toList(),
                found.documentCount());
    }
}
