package vn.quantriet.attendance.score;

/** How a chi bộ voted. */
public record Votes(int yes, int no, int other) {

    int all() {
        return yes + no + other;
    }
}
