package vn.quantriet.campaign.figures;

/** How many of those eligible are how far with one part. */
public record PartCounted(AskedPart asked, long notBegun, long underWay, long done, long onBehalf) {

    public long eligible() {
        return notBegun + underWay + done;
    }

    public long missing() {
        return notBegun + underWay;
    }

    PartCounted plus(PartCounted other) {
        return new PartCounted(
                asked,
                notBegun + other.notBegun,
                underWay + other.underWay,
                done + other.done,
                onBehalf + other.onBehalf);
    }
}
