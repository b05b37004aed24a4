package vn.quantriet.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** What is needed of the command line before Spring reads it. */
record StartOptions(String... arguments) {

    Path data() {
        return Path.of(value("data").orElse("data"));
    }

    String address() {
        return value("server.address").orElse("127.0.0.1");
    }

    int port() {
        return value("server.port").map(Integer::parseInt).orElse(8080);
    }

    boolean stopWhenReady() {
        return value("portal.stop-when-ready").filter("true"::equals).isPresent();
    }

    boolean isRestore() {
        return value("portal.command").filter("restore"::equals).isPresent();
    }

    /** The backup file of a command; empty when none was named. */
    String file() {
        return value("portal.file").orElse("");
    }

    private Optional<String> value(String name) {
        var start = "--" + name + "=";
        return Stream.of(arguments)
                .filter(argument -> argument.startsWith(start))
                .map(argument -> argument.substring(start.length()))
                .reduce((before, last) -> last);
    }
}
