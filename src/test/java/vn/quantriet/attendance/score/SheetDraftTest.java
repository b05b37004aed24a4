package vn.quantriet.attendance.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.quantriet.attendance.score.SheetDraft.Band;
import vn.quantriet.attendance.score.SheetDraft.Group;
import vn.quantriet.attendance.score.SheetDraft.Item;
import vn.quantriet.attendance.score.SheetDraft.Place;

/** Moving things about on a sheet loses nothing. */
class SheetDraftTest {

    private static final SheetDraft SHEET = new SheetDraft("Phiếu", List.of(new Band(0, "Kém")), List.of())
            .add("A", item("1"))
            .add("A", item("2"))
            .add("B", item("3"))
            .add("C", item("4"))
            .add("C", item("5"));

    @Test
    void anItemMovesThroughItsGroupAndIntoTheNext() {
        assertThat(items(SHEET.move(new Place(0, 0), 1))).isEqualTo("A21 B3 C45");
        assertThat(items(SHEET.move(new Place(0, 1), 1))).isEqualTo("A1 B23 C45");
        assertThat(SHEET.moved(new Place(0, 1), 1)).isEqualTo(new Place(1, 0));
        assertThat(items(SHEET.move(new Place(2, 0), -1))).isEqualTo("A12 B34 C5");
        assertThat(SHEET.moved(new Place(2, 0), -1)).isEqualTo(new Place(1, 1));
        assertThat(SHEET.move(new Place(0, 0), -1)).isEqualTo(SHEET);
        assertThat(SHEET.move(new Place(2, 1), 1)).isEqualTo(SHEET);
    }

    @Test
    void aGroupGoesWithItsLastItemAndComesWithItsFirst() {
        assertThat(items(SHEET.remove(1, 0))).isEqualTo("A12 C45");
        assertThat(items(SHEET.move(new Place(1, 0), 1))).isEqualTo("A12 C345");
        assertThat(items(SHEET.add("D", item("6")))).isEqualTo("A12 B3 C45 D6");
        assertThat(items(SHEET.removeGroup(0))).isEqualTo("B3 C45");
        assertThat(items(SHEET.moveGroup(2, -1))).isEqualTo("A12 C45 B3");
        assertThat(SHEET.moveGroup(0, -1)).isEqualTo(SHEET);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsMovedNothingIsLost(long seed) {
        var random = new Random(seed);
        var sheet = SHEET;
        for (var step = 0; step < 200; step++) {
            var group = random.nextInt(sheet.groups().size());
            var item = random.nextInt(sheet.groups().get(group).items().size());
            sheet = random.nextInt(4) == 0
                    ? sheet.moveGroup(group, random.nextBoolean() ? 1 : -1)
                    : sheet.move(new Place(group, item), random.nextBoolean() ? 1 : -1);
            assertThat(sheet.groups().stream()
                            .flatMap(each -> each.items().stream())
                            .map(Item::text))
                    .containsExactlyInAnyOrder("1", "2", "3", "4", "5");
            assertThat(sheet.most()).isEqualTo(SHEET.most());
        }
    }

    private static String items(SheetDraft sheet) {
        return String.join(" ", sheet.groups().stream().map(SheetDraftTest::say).toList());
    }

    private static String say(Group group) {
        return group.name()
                + String.join("", group.items().stream().map(Item::text).toList());
    }

    private static Item item(String text) {
        return new Item(text, null, List.of(new ScoreStep(2, null, "Có"), new ScoreStep(0, null, "Không")));
    }
}
