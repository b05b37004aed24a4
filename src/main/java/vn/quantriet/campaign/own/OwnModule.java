package vn.quantriet.campaign.own;

import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import vn.quantriet.campaign.completion.Part;
import vn.quantriet.campaign.completion.PartState;

/**
 * A module of a campaign, with the parts that are asked of it.
 *
 * @param module empty for what is asked once, such as a session
 * @param title short, as the edition of the opening has it; empty for what is asked once
 */
@NamedInterface("completion")
public record OwnModule(String module, String title, List<OwnPart> parts) {

    public PartState state() {
        if (parts.stream().allMatch(OwnPart::isDone)) {
            return PartState.DONE;
        }
        return parts.stream().allMatch(part -> part.state() == PartState.NOT_BEGUN)
                ? PartState.NOT_BEGUN
                : PartState.UNDER_WAY;
    }

    /** Empty where the part is not asked. */
    public Optional<OwnPart> part(Part wanted) {
        return parts.stream().filter(part -> part.part() == wanted).findFirst();
    }

    /** Whether the part is asked and not done yet. */
    public boolean lacks(Part wanted) {
        return part(wanted).filter(part -> !part.isDone()).isPresent();
    }
}
