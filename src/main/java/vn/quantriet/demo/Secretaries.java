package vn.quantriet.demo;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.completion.Recorder;

/** Who records on behalf in each chi bộ of the demo. */
@Component
@Profile("demo")
class Secretaries {

    private final JdbcClient jdbc;

    Secretaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Asked of the tables, since nobody is signed in whom the services would answer. */
    Map<UnitId, Recorder> byUnit() {
        var found = new HashMap<UnitId, Recorder>();
        jdbc.sql("""
                        SELECT o.unit_id, o.member_id, m.full_name FROM office o JOIN member m ON m.id = o.member_id
                         WHERE o.kind = 'bi-thu'""").query(row -> {
            found.put(
                    new UnitId(row.getLong("unit_id")),
                    new Recorder(new MemberId(row.getLong("member_id")), row.getString("full_name")));
        });
        return found;
    }
}
