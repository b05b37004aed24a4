package vn.quantriet.campaign.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.quantriet.access.UnitId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.cell.CellFilter;
import vn.quantriet.campaign.cell.CellFilter.Order;
import vn.quantriet.campaign.cell.CellFilter.Show;

/** What the address of a chi bộ's page says: which campaign, which chi bộ, whom to show. */
record CellAddress(CampaignId campaign, UnitId unit) {

    static final String CAMPAIGN = "campaign";
    static final String UNIT = "unit";
    static final String RECORD = "ghi-thay";

    private static final String TEXT = "tim";
    private static final String SHOW = "loc";
    private static final String ORDER = "xep";
    private static final Map<String, Show> SHOWS =
            Map.of("chua-xong", Show.NOT_DONE, "chua-bat-dau", Show.NOT_BEGUN, "da-xong", Show.DONE);
    private static final String BEHIND = "tien-do";

    /** Empty for what is no number. */
    static Optional<CellAddress> of(RouteParameters parameters) {
        return number(parameters, CAMPAIGN)
                .flatMap(campaign -> number(parameters, UNIT)
                        .map(unit -> new CellAddress(new CampaignId(campaign), new UnitId(unit))));
    }

    private static Optional<Long> number(RouteParameters parameters, String name) {
        return parameters.get(name).filter(text -> text.matches("[0-9]{1,18}")).map(Long::parseLong);
    }

    static CellFilter filter(QueryParameters query) {
        var show = query.getSingleParameter(SHOW).orElse("");
        return new CellFilter(
                query.getSingleParameter(TEXT).orElse(""),
                SHOWS.getOrDefault(show, Show.EVERYBODY),
                query.getSingleParameter(ORDER).filter(BEHIND::equals).isPresent() ? Order.BEHIND : Order.NAME);
    }

    /** Only what differs from the usual. */
    Location location(CellFilter filter) {
        var query = new LinkedHashMap<String, String>();
        SHOWS.forEach((word, show) -> {
            if (show == filter.show()) {
                query.put(SHOW, word);
            }
        });
        if (!filter.text().isBlank()) {
            query.put(TEXT, filter.text());
        }
        if (filter.order() == Order.BEHIND) {
            query.put(ORDER, BEHIND);
        }
        return new Location(CampaignRoutes.cell(campaign, unit), QueryParameters.simple(query));
    }

    String page() {
        return CampaignRoutes.cell(campaign, unit);
    }

    String record() {
        return page() + "/" + RECORD;
    }
}
