package vn.quantriet.demo;

/** True on every n-th call: shares that come out the same for every seed. */
final class Turn {

    private final int every;
    private int calls;

    Turn(int every) {
        this.every = every;
        this.calls = every / 2;
    }

    boolean next() {
        calls++;
        return calls % every == 0;
    }
}
