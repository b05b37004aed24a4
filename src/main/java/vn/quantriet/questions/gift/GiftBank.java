package vn.quantriet.questions.gift;

import java.util.List;
import vn.quantriet.questions.Question;

/**
 * What a GIFT text holds.
 *
 * @param questions the good ones, in their order
 * @param faults of the others, by line
 */
public record GiftBank(List<Question> questions, List<GiftFault> faults) {}
