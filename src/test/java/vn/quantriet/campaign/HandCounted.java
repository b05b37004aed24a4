package vn.quantriet.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.quantriet.access.MemberId;
import vn.quantriet.access.TestPeople;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.completion.Completions;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartReport;
import vn.quantriet.campaign.completion.PartState;
import vn.quantriet.campaign.completion.Recorder;

/**
 * The worked example of counting.md, with real units and people on the real database. Use inside a transaction that is
 * rolled back.
 */
@Component
public class HandCounted {

    public static final String UPPER = "Đảng bộ cấp trên";
    public static final String SOUTH = "Đảng bộ bộ phận phía Nam";
    public static final String CENTRE = "Chi bộ Trung tâm phía Nam";
    public static final String OFFICE = "Chi bộ Cơ quan đại diện";
    public static final String INVEST = "Chi bộ Vụ Đầu tư";
    public static final String RETIRED = "Chi bộ Hưu trí";

    /** Name: on the list, suspended, exempt, elsewhere, abroad, other, eligible, done, rate. As counted by hand. */
    public static final Map<String, List<String>> BY_HAND = Map.of(
            UPPER, List.of("102", "1", "7", "1", "1", "1", "91", "52", "57,14%"),
            SOUTH, List.of("70", "1", "4", "1", "0", "0", "64", "33", "51,56%"),
            CENTRE, List.of("34", "0", "3", "1", "0", "0", "30", "11", "36,67%"),
            OFFICE, List.of("36", "1", "1", "0", "0", "0", "34", "22", "64,71%"),
            INVEST, List.of("29", "0", "0", "0", "1", "1", "27", "19", "70,37%"),
            RETIRED, List.of("3", "0", "3", "0", "0", "0", "0", "0", "–"));

    private final JdbcClient jdbc;
    private final TestPeople people;
    private final TestCampaigns campaigns;
    private final Completions completions;
    private final Clock clock;
    private final Map<String, UnitId> units = new LinkedHashMap<>();
    private CampaignId campaign = CampaignId.SELF_STUDY;
    private int number;

    HandCounted(JdbcClient jdbc, TestPeople people, TestCampaigns campaigns, Completions completions, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.campaigns = campaigns;
        this.completions = completions;
        this.clock = clock;
    }

    /** Builds everything and stays signed in as the officer of the upper committee. */
    public CampaignId build() {
        units.clear();
        var upper = add(UPPER, null, "dang-bo-cap-tren", "NORTH");
        var south = add(SOUTH, upper, "dang-bo-bo-phan", "SOUTH");
        cell(CENTRE, south, "SOUTH", 30, Map.of("EXEMPT", 3, "ELSEWHERE", 1));
        cell(OFFICE, south, "SOUTH", 34, Map.of("SUSPENDED", 1, "EXEMPT", 1));
        cell(INVEST, upper, "NORTH", 27, Map.of("ABROAD", 1, "OTHER", 1));
        cell(RETIRED, upper, "NORTH", 0, Map.of("EXEMPT", 3));
        signInAs("can-bo-dang-uy", upper);
        campaign = campaigns.open(upper);
        finish(CENTRE, 11);
        finish(OFFICE, 22);
        finish(INVEST, 19);
        underWay(CENTRE, 11, 7);
        // one of the exempt has studied everything: kept, and counted nowhere
        everything(members(CENTRE, "exclusion = 'EXEMPT'").getFirst(), null);
        return campaign;
    }

    public UnitId unit(String name) {
        return units.get(name);
    }

    /** Signs in somebody with the office in the unit, whose own home is elsewhere. */
    public MemberId signInAs(String office, UnitId unit) {
        var somebody = people.member(people.unit("Chi bộ ngoài đợt"), "Nguyễn Văn Cán Bộ");
        people.office(somebody, unit, office);
        people.signIn(people.account(somebody));
        return somebody.id();
    }

    /** Those counted in a unit of the campaign, in a fixed order. */
    public List<MemberId> members(String unit, String which) {
        return jdbc.sql("SELECT member_id FROM campaign_roster WHERE campaign_id = :campaign AND unit_id = :unit AND "
                        + which + " ORDER BY member_id")
                .param("campaign", campaign.value())
                .param("unit", unit(unit).value())
                .query((row, place) -> new MemberId(row.getLong(1)))
                .list();
    }

    public void everything(MemberId member, @Nullable Recorder recorder) {
        report(member, TestCampaigns.GRADED, Part.READ, recorder);
        report(member, TestCampaigns.GRADED, Part.QUIZ, recorder);
        report(member, TestCampaigns.UNGRADED, Part.READ, recorder);
    }

    public void report(MemberId member, String module, Part part, @Nullable Recorder recorder) {
        completions.report(
                campaign, new PartReport(member, module, part, PartState.DONE, null, clock.instant(), recorder, null));
    }

    private void finish(String unit, int how) {
        members(unit, "exclusion IS NULL").subList(0, how).forEach(member -> everything(member, null));
    }

    /** The quiz is missing. */
    private void underWay(String unit, int from, int how) {
        members(unit, "exclusion IS NULL").subList(from, from + how).forEach(member -> {
            report(member, TestCampaigns.GRADED, Part.READ, null);
            report(member, TestCampaigns.UNGRADED, Part.READ, null);
        });
    }

    private void cell(String name, UnitId parent, String region, int eligible, Map<String, Integer> excluded) {
        var unit = add(name, parent, "chi-bo", region);
        for (int i = 0; i < eligible; i++) {
            people.member(unit, "Nguyễn Thị Thử");
        }
        excluded.forEach((kind, how) -> {
            for (int i = 0; i < how; i++) {
                var member = people.member(unit, "Trần Văn Vắng");
                jdbc.sql("INSERT INTO standing (member_id, kind, valid_from, valid_until)"
                                + " VALUES (:member, :kind, '2020-01-01', '9999-12-31')")
                        .param("member", member.id().value())
                        .param("kind", kind)
                        .update();
            }
        });
    }

    public UnitId add(String name, @Nullable UnitId parent, String kind, String region) {
        jdbc.sql(
                        "INSERT INTO unit (code, kind, name, folded_name, parent_id, region, sort_order, valid_from, valid_until)"
                                + " VALUES (:code, :kind, :name, :name, :parent, :region, :place, '2000-01-01', '9999-12-31')")
                .param("code", "TAY." + ++number)
                .param("kind", kind)
                .param("name", name)
                .param("parent", parent == null ? null : parent.value())
                .param("region", region)
                .param("place", number)
                .update();
        var id = new UnitId(jdbc.sql("SELECT id FROM unit WHERE code = :code")
                .param("code", "TAY." + number)
                .query(Long.class)
                .single());
        jdbc.sql("INSERT INTO unit_placement (unit_id, parent_id, valid_from, valid_until)"
                        + " VALUES (:id, :parent, '2000-01-01', '9999-12-31')")
                .param("id", id.value())
                .param("parent", parent == null ? null : parent.value())
                .update();
        place(id, parent);
        units.put(name, id);
        return id;
    }

    /** Puts a leaf elsewhere in today's tree. */
    public void move(String name, UnitId parent) {
        jdbc.sql("DELETE FROM unit_ancestor WHERE unit_id = :id")
                .param("id", unit(name).value())
                .update();
        place(unit(name), parent);
        jdbc.sql("UPDATE unit SET parent_id = :parent WHERE id = :id")
                .param("parent", parent.value())
                .param("id", unit(name).value())
                .update();
    }

    private void place(UnitId id, @Nullable UnitId parent) {
        jdbc.sql("INSERT INTO unit_ancestor (ancestor_id, unit_id, distance) SELECT ancestor_id, :id, distance + 1"
                        + " FROM unit_ancestor WHERE unit_id = :parent UNION SELECT :id, :id, 0"
                        + (parent == null ? " UNION SELECT 0, :id, 1" : ""))
                .param("id", id.value())
                .param("parent", parent == null ? -1 : parent.value())
                .update();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
