package vn.quantriet.learning.quiz;

import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.quantriet.access.OpenToAll;

/** Fills an installation in which nobody has studied yet: everything or nothing. */
@NamedInterface("bulk")
@Service
@OpenToAll("Only the portal itself fills in studying, and only where nobody has studied")
public class BulkStudy {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final QuizDraw draw;
    private final QuizBanks banks;
    private final JsonMapper json;

    BulkStudy(JdbcClient jdbc, JdbcTemplate batches, QuizDraw draw, QuizBanks banks, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.draw = draw;
        this.banks = banks;
        this.json = json;
    }

    /** Whether nobody has read or tried anything. */
    public boolean isEmpty() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM reading_mark) AND NOT EXISTS (SELECT 1 FROM attempt)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes everything the source gives, in one transaction.
     *
     * @throws IllegalStateException when somebody has studied already
     */
    @Transactional
    public void fill(Consumer<StudyLoad> source) {
        if (!isEmpty()) {
            throw new IllegalStateException("Studying is filled in bulk only where nobody has studied");
        }
        var load = new BatchStudy(batches, draw, banks, json);
        source.accept(load);
        load.finish();
    }
}
