package vn.quantriet.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.catalogue.content.DocumentKey;
import vn.quantriet.catalogue.content.DocumentRegister;
import vn.quantriet.catalogue.content.PartyDocument;

/** The register of documents as stored. */
@Component
class RegisterRecords {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    RegisterRecords(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    DocumentRegister all() {
        return new DocumentRegister(jdbc.sql("SELECT content FROM party_document ORDER BY position, document_key")
                .query((row, number) -> json.readValue(row.getString("content"), PartyDocument.class))
                .list());
    }

    /**
     * What the register is after a reading: as read, with the documents that were lost from the file although an edition
     * needs them.
     */
    static DocumentRegister merged(DocumentRegister read, DocumentRegister before, Set<DocumentKey> needed) {
        var documents = new ArrayList<>(read.all());
        before.all().stream()
                .filter(document -> needed.contains(document.key()))
                .filter(document -> read.find(document.key()).isEmpty())
                .forEach(documents::add);
        return new DocumentRegister(documents);
    }

    void replace(DocumentRegister register) {
        jdbc.sql("DELETE FROM party_document").update();
        var rows = new ArrayList<Object[]>();
        for (var document : register.all()) {
            rows.add(new Object[] {document.key().value(), rows.size(), json.writeValueAsString(document)});
        }
        batches.batchUpdate(
                "INSERT INTO party_document (document_key, position, content) VALUES (?, ?, ?)", List.copyOf(rows));
    }
}
