package vn.quantriet.access;

import org.springframework.security.access.AccessDeniedException;

/** Somebody asked for what they may not do, or for a unit or person out of their scope. */
public class AccessDenied extends AccessDeniedException {

    public AccessDenied(String message) {
        super(message);
    }
}
