package vn.quantriet.shell.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import vn.quantriet.access.OpenToAll;

/** The user guide that is packaged with the portal (UC-027). */
@Service
@OpenToAll("the guide holds nothing about anybody, and who cannot sign in needs it most")
public class Guide {

    /** The file of the first page; a Git web page shows it for the folder. */
    static final String FIRST_FILE = "README";

    private static final List<String> FILES =
            List.of(FIRST_FILE, "dang-vien", "bi-thu-chi-bo", "cap-uy", "bien-soan", "quan-tri");

    private final List<GuidePage> pages;
    private final GuideSearch search;

    Guide() {
        pages = FILES.stream().map(Guide::read).toList();
        search = new GuideSearch(pages);
    }

    private static GuidePage read(String file) {
        try {
            var text = new ClassPathResource("huong-dan/" + file + ".md").getContentAsString(StandardCharsets.UTF_8);
            return GuideText.read(nameOf(file), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String nameOf(String file) {
        return file.equals(FIRST_FILE) ? "" : file;
    }

    /** The page everybody begins with. */
    public GuidePage first() {
        return pages.getFirst();
    }

    /** All but the first. */
    public List<GuidePage> further() {
        return pages.subList(1, pages.size());
    }

    /** Empty when there is no such page; the first page has no name to be asked by. */
    public Optional<GuidePage> page(String name) {
        return further().stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /** Where all the words stand together under one heading, headings first; diacritics make no difference. */
    public List<GuideHit> find(String words) {
        return search.find(words);
    }
}
