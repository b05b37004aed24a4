package vn.quantriet.access;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.quantriet.shared.Format;
import vn.quantriet.shared.PersonalData;

/** What this room keeps about the person who is signed in. */
@Component
class AccountData implements PersonalData {

    private static final int AFTER_THE_REGISTER = 50;

    private final OwnAccount account;
    private final Objections objections;
    private final ZoneId zone;

    AccountData(OwnAccount account, Objections objections, @Value("${portal.zone}") ZoneId zone) {
        this.account = account;
        this.objections = objections;
        this.zone = zone;
    }

    @Override
    public int order() {
        return AFTER_THE_REGISTER;
    }

    @Override
    public List<Section> sections() {
        return List.of(accountSection(), deviceSection(), slipSection(), objectionSection());
    }

    private Section accountSection() {
        var details = account.details();
        return new Section(
                "access.data.account",
                List.of("access.data.name", "access.data.since", "access.data.notice-read"),
                List.of(List.of(details.name(), moment(details.createdAt()), moment(details.noticeReadAt()))));
    }

    private Section deviceSection() {
        return new Section(
                "access.data.devices",
                List.of("access.data.device", "access.data.since", "access.data.last-used", "access.data.until"),
                account.devices().stream()
                        .map(device -> List.of(
                                device.device(),
                                moment(device.since()),
                                moment(device.lastUsed()),
                                moment(device.expires())))
                        .toList());
    }

    private Section slipSection() {
        return new Section(
                "access.data.slips",
                List.of("access.data.issued", "access.data.by", "access.data.reason", "access.data.used"),
                account.slips().stream()
                        .map(slip -> List.of(
                                moment(slip.issuedAt()),
                                Format.orDash(slip.by()),
                                Format.orDash(slip.reason()),
                                moment(slip.usedAt())))
                        .toList());
    }

    private Section objectionSection() {
        return new Section(
                "access.data.objections",
                List.of("access.data.made", "access.data.about", "access.data.answer", "access.data.answered"),
                objections.own().stream()
                        .map(row -> List.of(
                                moment(row.madeAt()),
                                row.about(),
                                Format.orDash(row.answer()),
                                moment(row.answeredAt())))
                        .toList());
    }

    private String moment(@Nullable Instant moment) {
        return Format.moment(moment, zone);
    }
}
