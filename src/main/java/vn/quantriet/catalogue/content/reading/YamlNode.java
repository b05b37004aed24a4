package vn.quantriet.catalogue.content.reading;

import java.util.List;
import java.util.Map;

/** What a YAML text says: text, lists and fields, each with its line; no types, no references. */
sealed interface YamlNode {

    /** From 1. */
    int line();

    record Text(int line, String value) implements YamlNode {}

    record Items(int line, List<YamlNode> items) implements YamlNode {}

    record Fields(int line, Map<String, Field> fields) implements YamlNode {}

    /**
     * @param line where its name stands
     */
    record Field(int line, YamlNode value) {}
}
