package vn.quantriet.learning.quiz;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An answer as a device delivers it, understood.
 *
 * @param position from 1, on the paper
 * @param answer in the form kept; null: taken back
 * @param givenAt as the device claims
 */
record GivenAnswer(int position, @Nullable String answer, long sequence, DeviceName device, Instant givenAt) {}
