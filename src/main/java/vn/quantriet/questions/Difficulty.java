package vn.quantriet.questions;

/** As its author judges it. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}
