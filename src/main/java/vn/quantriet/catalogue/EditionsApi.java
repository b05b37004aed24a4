package vn.quantriet.catalogue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import vn.quantriet.access.ApiProblems;
import vn.quantriet.catalogue.content.GlossaryTerm;
import vn.quantriet.catalogue.content.Section;
import vn.quantriet.shared.Languages;

/** Editions as the reader fetches them: what never changes under its hash, and apart from it where the edition stands. */
@RestController
@RequestMapping("/api/editions/{hash}")
class EditionsApi {

    private static final String FOR_EVER = "private, max-age=31536000, immutable";
    private static final String IMAGES = " src=\"images/";

    private final Editions editions;
    private final DocumentTexts documents;
    private final Languages languages;

    EditionsApi(Editions editions, DocumentTexts documents, Languages languages) {
        this.editions = editions;
        this.documents = documents;
        this.languages = languages;
    }

    record EditionJson(
            String hash,
            String module,
            int number,
            String title,
            String shortTitle,
            String kind,
            String audience,
            int minutes,
            String introduction,
            String summary,
            List<SectionHead> sections,
            List<GlossaryTerm> glossary,
            List<String> images) {}

    record SectionHead(String tag, int number, String title, int words, int paragraphs, int minutes) {}

    record SectionJson(String tag, int number, String title, String html, int words, int paragraphs) {}

    /** @param current the edition readers of the module are given; null when all are withdrawn */
    record StateJson(
            String hash,
            EditionState state,
            @Nullable String current,
            List<NoticeJson> notices,
            Map<String, DocumentTexts.DocumentJson> documents) {}

    /** @param link within the portal; null when there is nothing to open */
    record NoticeJson(
            EditionNotice.Kind kind, String text, @Nullable String link) {}

    @GetMapping
    @Nullable
    EditionJson edition(@PathVariable String hash, HttpServletRequest request, HttpServletResponse response) {
        var edition = find(hash);
        if (isKept(edition.hash().value(), request, response)) {
            return null;
        }
        var text = editions.text(edition.hash());
        return new EditionJson(
                hash,
                edition.module(),
                edition.number(),
                edition.title(),
                edition.shortTitle(),
                text.head().kind().name(),
                text.head().audience(),
                text.head().minutes(),
                withPictures(text.introduction(), hash),
                withPictures(text.summary(), hash),
                text.sections().stream().map(EditionsApi::head).toList(),
                text.glossary(),
                text.images().stream().sorted().toList());
    }

    private static SectionHead head(Section section) {
        var known = new EditionSection(section.number(), section.tag(), section.title(), section.words(), "");
        return new SectionHead(
                section.tag(),
                section.number(),
                section.title(),
                section.words(),
                section.paragraphs(),
                known.minutes());
    }

    @GetMapping("/sections/{tag}")
    @Nullable
    SectionJson section(
            @PathVariable String hash,
            @PathVariable String tag,
            HttpServletRequest request,
            HttpServletResponse response) {
        var edition = find(hash);
        var section = editions.text(edition.hash()).sections().stream()
                .filter(each -> each.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> new EditionNotFound("No section " + tag + " in " + hash));
        return isKept(hash + "-" + section.number(), request, response)
                ? null
                : new SectionJson(
                        tag,
                        section.number(),
                        section.title(),
                        withPictures(section.html(), hash),
                        section.words(),
                        section.paragraphs());
    }

    @GetMapping("/images/{name}")
    @Nullable
    ResponseEntity<byte[]> image(
            @PathVariable String hash,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response) {
        var picture = editions.image(find(hash).hash(), name);
        return isKept(hash + "-" + Integer.toHexString(name.hashCode()), request, response)
                ? null
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(picture.mediaType()))
                        .body(picture.content());
    }

    @GetMapping("/state")
    StateJson state(@PathVariable String hash, HttpServletRequest request, HttpServletResponse response) {
        var edition = find(hash);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        var language = ApiProblems.language(request);
        var cited = new LinkedHashMap<String, DocumentTexts.DocumentJson>();
        editions.documentsOf(edition.hash())
                .forEach(document -> cited.put(document.key().value(), documents.json(document, language)));
        return new StateJson(
                hash,
                edition.state(),
                editions.current(edition.module())
                        .map(current -> current.hash().value())
                        .orElse(null),
                editions.notices(edition.hash()).stream()
                        .map(notice -> new NoticeJson(
                                notice.kind(),
                                languages.getTranslation(
                                        notice.messageKey(),
                                        language,
                                        notice.arguments().toArray()),
                                link(edition, notice)))
                        .toList(),
                cited);
    }

    private static @Nullable String link(Edition edition, EditionNotice notice) {
        if (notice.edition() != null) {
            return "/" + CatalogueRoutes.changes(edition.module());
        }
        var document = notice.document();
        return document == null ? null : "/" + CatalogueRoutes.document(document);
    }

    private Edition find(String hash) {
        return EditionHash.parse(hash)
                .flatMap(editions::find)
                .orElseThrow(() -> new EditionNotFound("No edition " + hash));
    }

    /** Lets the browser keep the answer for ever; when it has it already, the answer is 304 and complete. */
    private static boolean isKept(String tag, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER);
        return new ServletWebRequest(request, response).checkNotModified('"' + tag + '"');
    }

    /** Sanitised HTML quotes no attribute but its own, so the words of an author cannot look like one. */
    private static String withPictures(String html, String hash) {
        return html.replace(IMAGES, " src=\"/api/editions/" + hash + "/images/");
    }
}
