package vn.quantriet.access;

/** An account, its tokens or its epoch have changed. */
record AccountChanged(AccountId account) {}
