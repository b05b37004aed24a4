package vn.quantriet.learning;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.quantriet.access.MemberId;
import vn.quantriet.campaign.CampaignId;
import vn.quantriet.catalogue.EditionHash;
import vn.quantriet.questions.Fraction;

/**
 * A quiz was handed in, by the member, by the server at the deadline, or typed in from paper; told again when its mark
 * changes. Published in the transaction of the fact.
 *
 * @param number the attempt, from 1, of the member in campaign and module
 * @param mark exact
 * @param outOf the most that can be reached
 * @param provisional by the server at the deadline; late answers may still come
 * @param recordedBy who typed it in; null: the member himself handed it in
 */
public record AttemptHandedIn(
        MemberId member,
        CampaignId campaign,
        String module,
        EditionHash edition,
        int number,
        Fraction mark,
        int outOf,
        boolean passed,
        boolean provisional,
        Instant at,
        @Nullable MemberId recordedBy) {}
