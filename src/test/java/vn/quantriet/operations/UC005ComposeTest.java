package vn.quantriet.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** UC-005: what the files for containers and services promise. There is no container engine here to try them. */
class UC005ComposeTest {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final Pattern SETTING = Pattern.compile("^\\s*([A-Z][A-Z_]+)[:=]", Pattern.MULTILINE);

    @Test
    void onlyTheProxyIsReachedFromOutside() throws IOException {
        assertThat(service("proxy")).containsKey("ports");
        assertThat(service("portal")).doesNotContainKey("ports");
        assertThat(service("database")).doesNotContainKey("ports");
        assertThat(service("database").get("networks")).isEqualTo(List.of("inside"));
        assertThat(part(part(compose(), "networks"), "inside")).containsEntry("internal", true);
        assertThat(Files.readString(Path.of("packaging/Caddyfile"))).contains("tls ", "reverse_proxy portal:8080");
    }

    @Test
    void databaseIsOfTheSameSeriesAndSpeaksUtf8() throws IOException {
        assertThat(service("database")).containsEntry("image", "mariadb:11.4");
        assertThat(service("database").get("command"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                .contains(
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_uca1400_vietnamese_as_ci",
                        "--transaction-isolation=READ-COMMITTED");
    }

    @Test
    void everyServiceComesBackAndIsWatched() throws IOException {
        for (var name : List.of("proxy", "portal", "database")) {
            assertThat(service(name)).as(name).containsEntry("restart", "unless-stopped");
        }
        assertThat(service("proxy")).containsKey("healthcheck");
        assertThat(service("database")).containsKey("healthcheck");
        assertThat(Files.readString(Path.of("Dockerfile")))
                .contains("HEALTHCHECK", "USER portal", "extract --layers", "eclipse-temurin:25-jre");
    }

    @Test
    void noSecretStandsInTheFiles() throws IOException {
        assertThat(Files.readAllLines(Path.of(".env.example"))).contains("DB_PASSWORD=", "DB_ROOT_PASSWORD=");
        assertThat(part(service("database"), "environment").get("MARIADB_PASSWORD"))
                .asString()
                .startsWith("${DB_PASSWORD:?");
    }

    @Test
    void everyVariableIsADocumentedSetting() throws IOException {
        var settings = Files.readString(Path.of("src/docs/settings.md"));
        var named = new TreeSet<String>();
        for (var file : List.of(
                "docker-compose.yml",
                ".env.example",
                "packaging/quan-triet.env",
                "packaging/compose-mail.yml",
                "packaging/Caddyfile",
                "Dockerfile")) {
            var text = Files.readString(Path.of(file));
            VARIABLE.matcher(text).results().forEach(found -> named.add(found.group(1)));
            SETTING.matcher(text).results().forEach(found -> named.add(found.group(1)));
        }
        assertThat(named)
                .contains("DB_PASSWORD", "SPRING_DATASOURCE_URL")
                .allSatisfy(variable -> assertThat(settings).contains("`" + variable + "`"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> compose() throws IOException {
        return (Map<String, Object>) new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
    }

    private static Map<String, Object> service(String name) throws IOException {
        return part(part(compose(), "services"), name);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> whole, String name) {
        return (Map<String, Object>) java.util.Objects.requireNonNull(whole.get(name), name);
    }
}
