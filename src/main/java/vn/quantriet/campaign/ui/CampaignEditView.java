package vn.quantriet.campaign.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.Permission;
import vn.quantriet.access.Requires;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.campaign.CampaignRoutes;
import vn.quantriet.campaign.desk.CampaignDesk;
import vn.quantriet.campaign.desk.CampaignDraft;
import vn.quantriet.campaign.desk.CampaignPlans;
import vn.quantriet.campaign.desk.CampaignRefused;
import vn.quantriet.campaign.desk.CampaignSettings;
import vn.quantriet.campaign.desk.ModuleOffer;
import vn.quantriet.campaign.desk.Plan;
import vn.quantriet.organisation.UnitFound;
import vn.quantriet.shared.ui.Notices;
import vn.quantriet.shared.ui.PageHead;

/** A campaign in planning: a new one, or a draft with its settings and whom it would count (UC-023). */
@Route(CampaignRoutes.EDIT)
@Requires(Permission.RUN_CAMPAIGNS)
class CampaignEditView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    /** In the address: one that does not exist yet. */
    static final String NEW = "moi";

    private static final int USUAL_DAYS = 30;

    private final CampaignPlans plans;
    private final CampaignDesk desk;
    private final CampaignSettings settings;
    private final Clock clock;
    private final Div refusal = new Div();

    CampaignEditView(CampaignPlans plans, CampaignDesk desk, CampaignSettings settings, Clock clock) {
        this.plans = plans;
        this.desk = desk;
        this.settings = settings;
        this.clock = clock;
        addClassName("qt-stack");
        refusal.addClassName("qt-error");
        refusal.getElement().setAttribute("role", "alert");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        if (parameter == null || !parameter.matches("[0-9]{1,18}")) {
            showNew();
            return;
        }
        var id = new CampaignId(Long.parseLong(parameter));
        try {
            show(plans.plan(id));
        } catch (CampaignRefused openedMeanwhile) {
            event.forwardTo(CampaignRoutes.campaign(id));
        }
    }

    private void showNew() {
        var top = plans.top();
        var form = form(blank(top), List.of(top));
        var save = new Button(getTranslation("campaign.desk.save-draft"), click -> saveNew(form));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        removeAll();
        add(
                new PageHead(getTranslation("campaign.desk.menu"), getTranslation("campaign.desk.edit.new")),
                form,
                refusal,
                new Div(save));
    }

    /** Beginning today, for everybody below, for a month. */
    private CampaignDraft blank(UnitFound top) {
        var today = LocalDate.now(clock);
        return new CampaignDraft(
                "",
                null,
                top.id(),
                null,
                today,
                today,
                today.plusDays(USUAL_DAYS),
                null,
                false,
                List.of(),
                Set.of(top.id()));
    }

    private CampaignForm form(CampaignDraft draft, List<UnitFound> units) {
        return new CampaignForm(draft, units, plans.modules(), plans::units);
    }

    private void saveNew(CampaignForm form) {
        attempt(form, draft -> {
            var id = desk.draft(draft);
            Notices.done(getTranslation("campaign.desk.drafted"));
            getUI().ifPresent(ui -> ui.navigate(CampaignRoutes.edit(id)));
        });
    }

    private void show(Plan plan) {
        var form = form(plan.draft(), plan.units());
        refusal.setText("");
        var save = new Button(getTranslation("campaign.desk.save-draft"), click -> save(plan, form));
        var delete = new Button(getTranslation("campaign.desk.delete"), click -> delete(plan));
        var actions = new Div(save, delete);
        actions.addClassName("qt-actions");
        var own = new Div();
        showSettings(own, plan);
        var main = new Div(form, refusal, actions);
        main.addClassName("qt-stack");
        var side = new Div(new PreviewSection(plans.preview(plan.id()), plan.draft(), () -> open(plan, form)), own);
        side.addClassName("qt-stack");
        var split = new Div(main, side);
        split.addClassName("qt-split");
        removeAll();
        add(
                new PageHead(
                        getTranslation("campaign.desk.edit.context"),
                        plan.draft().title()),
                split);
    }

    /** Apart from the form, so that what is typed there stays when a setting is changed. */
    private void showSettings(Div own, Plan plan) {
        var titles = titles(plan);
        var unit = plan.units().stream()
                .filter(found -> found.id().equals(plan.draft().unit()))
                .map(UnitFound::name)
                .findFirst()
                .orElse("");
        var sending = new OwnSettings(settings, plan.id(), () -> showSettings(own, plan));
        own.removeAll();
        own.add(new SettingsSection(
                getTranslation("campaign.desk.settings.above", unit),
                plans.settings(plan.id()),
                titles,
                setting -> SettingDialog.open(setting, titles, false, sending)));
    }

    private Map<String, String> titles(Plan plan) {
        var titles = new LinkedHashMap<String, String>();
        for (ModuleOffer offer : plans.modules()) {
            if (plan.draft().modules().stream()
                    .anyMatch(choice -> choice.module().equals(offer.module()))) {
                titles.put(offer.module(), offer.title());
            }
        }
        return titles;
    }

    private void save(Plan plan, CampaignForm form) {
        attempt(form, draft -> {
            desk.edit(plan.id(), plan.version(), draft);
            Notices.done(getTranslation("campaign.desk.saved"));
            show(plans.plan(plan.id()));
        });
    }

    /** Opens what was saved: what is typed but not saved yet would be lost. */
    private void open(Plan plan, CampaignForm form) {
        attempt(form, draft -> {
            if (!draft.equals(plan.draft())) {
                throw new CampaignRefused("campaign.refused.save-first");
            }
            desk.open(plan.id());
            Notices.done(getTranslation("campaign.desk.opened"));
            getUI().ifPresent(ui -> ui.navigate(CampaignRoutes.campaign(plan.id())));
        });
    }

    private void delete(Plan plan) {
        new CampaignDialog(
                        getTranslation("campaign.desk.delete.title"),
                        getTranslation("campaign.desk.delete.text", plan.draft().title()),
                        getTranslation("campaign.desk.delete"),
                        () -> {
                            desk.delete(plan.id());
                            getUI().ifPresent(ui -> ui.navigate(CampaignRoutes.CAMPAIGNS));
                            return true;
                        })
                .open();
    }

    private void attempt(CampaignForm form, Consumer<CampaignDraft> send) {
        refusal.setText("");
        var draft = form.read();
        if (draft.isEmpty()) {
            refusal.setText(getTranslation("campaign.desk.correct"));
            return;
        }
        try {
            send.accept(draft.get());
        } catch (CampaignRefused refused) {
            form.show(refused);
            refusal.setText(getTranslation(refused.messageKey(), refused.parameters()));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("campaign.desk.plan");
    }
}
