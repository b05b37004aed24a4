package vn.quantriet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What npm installs is pinned, and the pin does not say where somebody fetched it from. */
class LockFileTest {

    private final JsonNode lock = read("package-lock.json");
    private final JsonNode wanted = read("package.json");

    LockFileTest() throws IOException {}

    private static JsonNode read(String file) throws IOException {
        return new JsonMapper().readTree(Files.readString(Path.of(file)));
    }

    @Test
    void namesNoRegistry() {
        assertThat(lock.findValues("resolved")).isEmpty();
        assertThat(lock.findValues("integrity")).hasSizeGreaterThan(100);
    }

    @Test
    void fitsWhatIsWanted() {
        var root = lock.path("packages").path("");
        assertThat(root.path("dependencies")).isEqualTo(wanted.path("dependencies"));
        assertThat(root.path("devDependencies")).isEqualTo(wanted.path("devDependencies"));
    }
}
