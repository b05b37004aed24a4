package vn.quantriet.demo;

import java.util.ArrayList;
import java.util.List;
import vn.quantriet.organisation.Region;

/** Invented enterprises that a larger demo organisation has besides the ministry: three more levels of tree. */
final class Enterprises {

    private static final int CELL_LEAST = 20;
    private static final int CELL_SPREAD = 21;
    private static final int CELLS_PER_COMMITTEE = 9;
    private static final int COMMITTEES_PER_ENTERPRISE = 20;
    private static final int SMALLEST_CELL = 6;
    private static final List<String> TRADES = List.of(
            "Xây lắp",
            "Cơ khí",
            "Vật tư",
            "Dịch vụ hậu cần",
            "Bảo hiểm",
            "Kho vận",
            "Thiết bị",
            "Hạ tầng",
            "In ấn",
            "Dịch vụ tài chính",
            "Tư vấn đầu tư",
            "Dự trữ");
    private static final List<String> PLACES = List.of(
            "Đông Bắc",
            "Tây Bắc",
            "Đồng bằng Bắc Bộ",
            "Bắc Trung Bộ",
            "Nam Trung Bộ",
            "Tây Nguyên",
            "Đông Nam Bộ",
            "Tây Nam Bộ");
    private static final List<String> PARTS = List.of(
            "Phòng Tổ chức - Hành chính",
            "Phòng Kế hoạch",
            "Phòng Tài chính - Kế toán",
            "Phòng Kỹ thuật",
            "Phòng Kinh doanh",
            "Phân xưởng 1",
            "Phân xưởng 2",
            "Đội sản xuất 1",
            "Đội sản xuất 2");

    private final List<PlannedUnit> units = new ArrayList<>();
    private final long root;
    private final long firstId;
    private int left;

    private Enterprises(long root, long firstId, int members) {
        this.root = root;
        this.firstId = firstId;
        this.left = members;
    }

    /**
     * @param root the unit they stand under
     * @param firstId the first free identity
     * @param members how many members they hold together
     */
    static List<PlannedUnit> under(long root, long firstId, int members) {
        var enterprises = new Enterprises(root, firstId, members);
        for (int number = 0; enterprises.left > 0; number++) {
            enterprises.addEnterprise(number);
        }
        return enterprises.units;
    }

    private void addEnterprise(int number) {
        var place = number % PLACES.size();
        var trade = TRADES.get(number / PLACES.size() % TRADES.size());
        var series = number / (PLACES.size() * TRADES.size());
        var name = "Tổng công ty " + trade + " " + PLACES.get(place) + (series == 0 ? "" : " số " + (series + 1));
        var region = place < 3 ? Region.NORTH : place < 6 ? Region.CENTRE : Region.SOUTH;
        var unit = add("DN%03d".formatted(number + 1), "dang-bo-cap-tren", region, "Đảng bộ " + name, root, 0);
        for (int i = 1; i <= COMMITTEES_PER_ENTERPRISE && left > 0; i++) {
            addCommittee(unit, i, trade);
        }
    }

    private void addCommittee(PlannedUnit enterprise, int number, String trade) {
        var name = "Đảng bộ Công ty " + trade + " " + number;
        var code = enterprise.code() + ".%02d".formatted(number);
        var unit = add(code, "dang-bo-co-so", enterprise.region(), name, enterprise.id(), 0);
        for (int i = 0; i < CELLS_PER_COMMITTEE && left > 0; i++) {
            var cell = "Chi bộ " + PARTS.get(i) + " Công ty " + trade + " " + number;
            add(code + "." + (i + 1), PlannedUnit.CELL, unit.region(), cell, unit.id(), nextSize());
        }
    }

    /** 20 to 40; the last chi bộ takes what would be too few for one of its own. */
    private int nextSize() {
        var size = CELL_LEAST + Math.floorMod(units.size() * 7, CELL_SPREAD);
        var taken = left < size + SMALLEST_CELL ? left : size;
        left -= taken;
        return taken;
    }

    private PlannedUnit add(String code, String kind, Region region, String name, long parent, int size) {
        var id = firstId + units.size();
        var unit = new PlannedUnit(id, code, kind, region, name, parent, (int) id, size);
        units.add(unit);
        return unit;
    }
}
