package vn.quantriet.statistics;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.quantriet.access.AccessDenied;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.access.UnitId;
import vn.quantriet.audit.AuditTrail;
import vn.quantriet.audit.AuditTrail.Entry;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.figures.Figures;
import vn.quantriet.campaign.figures.Report;
import vn.quantriet.organisation.Region;

/** Hands figures on as a spreadsheet; each time leaves an entry in the trail. */
@Service
@Requires(Permission.READ_FIGURES)
public class FiguresReport {

    private final Figures figures;
    private final FiguresSheet sheet;
    private final AuditTrail trail;

    FiguresReport(Figures figures, FiguresSheet sheet, AuditTrail trail) {
        this.figures = figures;
        this.sheet = sheet;
        this.trail = trail;
    }

    /** An .xlsx file with its name. */
    public record ReportFile(String name, byte[] content) {}

    /**
     * Writes the rows of the page as they stand there, or everything below the unit.
     *
     * @param unfolded the units that are unfolded on the page; null for everything
     * @throws AccessDenied when campaign or unit is out of reach
     */
    @Transactional
    public ReportFile write(
            CampaignId campaign,
            UnitId unit,
            @Nullable Region region,
            @Nullable Set<UnitId> unfolded,
            Locale language) {
        var report = figures.report(campaign, unit, region, unfolded);
        trail.record(Entry.of("statistics.exported", "campaign", campaign.value(), unit)
                .changing(null, what(report, region, unfolded == null)));
        return new ReportFile(
                "so-lieu-hoc-tap-" + campaign.value() + "-" + unit.value() + ".xlsx",
                sheet.write(report, region, language));
    }

    /** The filter and how much left the portal. */
    private static Object what(Report report, @Nullable Region region, boolean everything) {
        var what = new LinkedHashMap<String, Object>();
        what.put("title", report.campaign().title());
        what.put("region", region == null ? "" : region.name());
        what.put("everything", everything);
        what.put("rows", report.rows().size() + 1);
        return what;
    }
}
