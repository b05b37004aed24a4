package vn.quantriet.attendance.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.PortalTest;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.UnitId;
import vn.quantriet.attendance.score.SheetDraft.Band;
import vn.quantriet.attendance.score.SheetDraft.Item;
import vn.quantriet.attendance.score.SheetDraft.Place;
import vn.quantriet.organisation.DemoPeople;

/** A committee writes its score sheet as a draft; what was ever in force stays as it was. */
@PortalTest
@Transactional
class UC035SheetTest {

    private static final String COMMITTEE = "BKH";

    @Autowired
    TemplateDesk desk;

    @Autowired
    ScoreRecords records;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UnitId unit;
    private ScoreTemplate draft;

    @BeforeEach
    void aDraft() {
        unit = people.unit(COMMITTEE);
        people.signIn(people.holder("can-bo-dang-uy", COMMITTEE));
        desk.copy(unit);
        draft = desk.templates(unit).getFirst();
    }

    @AfterEach
    void signOut() {
        people.signOut();
    }

    /** BR-035-5 */
    @Test
    void everythingOfADraftIsKeptAsItWasWritten() {
        var sheet = desk.draft(unit, draft.id());
        assertThat(sheet.most()).isEqualTo(100);
        var bands = List.of(new Band(0, "Chưa đạt"), new Band(85, "Tốt"), new Band(60, "Đạt"));
        var item = new Item("Liên hệ thực tế", null, steps(6, 3, 0));
        var written = sheet.named("Phiếu của Đảng ủy")
                .withBands(bands)
                .renameGroup(0, "Công tác chuẩn bị")
                .add("Vận dụng", item)
                .moveGroup(1, -1)
                .move(new Place(1, 0), 1);
        desk.save(unit, draft.id(), draft.revision(), written);
        var read = desk.draft(unit, draft.id());
        assertThat(read).isEqualTo(written);
        assertThat(read.bands()).extracting(Band::name).containsExactly("Tốt", "Đạt", "Chưa đạt");
        assertThat(read.groups().getFirst().name()).isEqualTo("Thời gian");
        assertThat(read.groups().getLast().items()).containsExactly(item);
        assertThat(read.most()).isEqualTo(106);
        assertThatThrownBy(() -> desk.putInForce(unit, draft.id(), today(), ""))
                .hasMessage("attendance.score.refused.over-100")
                .satisfies(refused ->
                        assertThat(((ScoreRefused) refused).parameters()).containsExactly(106, 6));
        var total = records.template(draft.id()).orElseThrow();
        assertThat(total.band(84)).isEqualTo("Đạt");
        assertThat(total.band(85)).isEqualTo("Tốt");
    }

    /** BR-035-6 */
    @Test
    void ofTwoWhoWriteAtOnceTheSecondIsTold() {
        var sheet = desk.draft(unit, draft.id());
        desk.save(unit, draft.id(), draft.revision(), sheet.named("Bản thứ nhất"));
        assertThatThrownBy(() -> desk.save(unit, draft.id(), draft.revision(), sheet.named("Bản thứ hai")))
                .hasMessage("attendance.score.refused.changed");
        assertThat(desk.draft(unit, draft.id()).name()).isEqualTo("Bản thứ nhất");
    }

    /** BR-035-4 */
    @Test
    void whatIsInForceIsNeverChanged() {
        desk.putInForce(unit, draft.id(), today(), "Quyết định 12-QĐ/ĐU");
        var sheet = SheetDraft.of(records.template(draft.id()).orElseThrow());
        assertThatThrownBy(() -> desk.save(unit, draft.id(), draft.revision(), sheet.named("Khác")))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> desk.discard(unit, draft.id())).isInstanceOf(AccessDenied.class);
        assertThat(records.rewrite(draft.id(), draft.revision(), sheet.named("Khác"), "Ai đó"))
                .isFalse();
        records.delete(draft.id());
        assertThat(records.template(draft.id()).map(SheetDraft::of)).contains(sheet);
        desk.copy(unit);
        var next = desk.templates(unit).getFirst();
        assertThat(next.version()).isEqualTo(draft.version() + 1);
        assertThat(desk.draft(unit, next.id())).isEqualTo(sheet);
        assertThatThrownBy(() -> desk.putInForce(unit, next.id(), today().minusDays(1), ""))
                .hasMessage("attendance.score.refused.too-early");
        desk.save(unit, next.id(), next.revision(), sheet.named("Bản hai"));
        assertThat(records.template(draft.id()).orElseThrow().name()).isNotEqualTo("Bản hai");
    }

    @Test
    void aDraftIsThrownAwayAndAnotherIsBegun() {
        desk.discard(unit, draft.id());
        assertThat(records.template(draft.id())).isEmpty();
        assertThat(jdbc.sql("SELECT COUNT(*) FROM score_item WHERE template_id = :id")
                        .param("id", draft.id())
                        .query(Long.class)
                        .single())
                .isZero();
        desk.copy(unit);
        assertThat(desk.templates(unit).getFirst().version()).isEqualTo(1);
    }

    static Stream<Arguments> faults() {
        var good = new Item("Mục", null, steps(5, 0));
        var sheet =
                new SheetDraft("Phiếu", List.of(new Band(50, "Đạt"), new Band(0, "Kém")), List.of()).add("Nhóm", good);
        return Stream.of(
                Arguments.of("sheet-name", sheet.named(" ")),
                Arguments.of("band-zero", sheet.withBands(List.of(new Band(50, "Đạt")))),
                Arguments.of("band-zero", sheet.withBands(List.of())),
                Arguments.of("band-name", sheet.withBands(List.of(new Band(0, "")))),
                Arguments.of("band-points", sheet.withBands(List.of(new Band(101, "Tốt"), new Band(0, "Kém")))),
                Arguments.of("band-twice", sheet.withBands(List.of(new Band(50, "Kém"), new Band(0, "Kém")))),
                Arguments.of("band-twice", sheet.withBands(List.of(new Band(0, "Đạt"), new Band(0, "Kém")))),
                Arguments.of("group-name", sheet.renameGroup(0, "")),
                Arguments.of("group-twice", sheet.add("Nhóm hai", good).renameGroup(1, "Nhóm")),
                Arguments.of("item-text", sheet.replace(0, 0, new Item(" ", null, steps(5, 0)))),
                Arguments.of("few-steps", sheet.replace(0, 0, new Item("Mục", null, steps(5)))),
                Arguments.of("step-twice", sheet.replace(0, 0, new Item("Mục", null, steps(5, 5, 0)))),
                Arguments.of("step-points", sheet.replace(0, 0, new Item("Mục", null, steps(-1, 0)))),
                Arguments.of("percents", sheet.replace(0, 0, new Item("Mục", ScoreAuto.ATTENDANCE, steps(5, 0)))),
                Arguments.of("percents", sheet.replace(0, 0, new Item("Mục", ScoreAuto.SPOKE, rate(60, 70, 0)))),
                Arguments.of("percents", sheet.replace(0, 0, new Item("Mục", ScoreAuto.SPOKE, rate(90, 70)))),
                Arguments.of(
                        "auto-twice",
                        sheet.replace(0, 0, new Item("Mục", ScoreAuto.DURATION, steps(5, 0)))
                                .add("Nhóm", new Item("Mục hai", ScoreAuto.DURATION, steps(5, 0)))));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamed(String fault, SheetDraft sheet) {
        assertThatThrownBy(() -> desk.save(unit, draft.id(), draft.revision(), sheet))
                .hasMessage("attendance.score.refused." + fault);
        assertThat(desk.draft(unit, draft.id()).most()).isEqualTo(100);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<ScoreStep> steps(int... points) {
        return java.util.Arrays.stream(points)
                .mapToObj(each -> new ScoreStep(each, null, each + " điểm"))
                .toList();
    }

    private static List<ScoreStep> rate(int... from) {
        return java.util.stream.IntStream.range(0, from.length)
                .mapToObj(at -> new ScoreStep(from.length - at, from[at], "Từ " + from[at] + "%"))
                .toList();
    }
}
