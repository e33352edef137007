package hudson.model;

import hudson.security.AccessControlled;

public abstract class Computer extends Actionable implements AccessControlled {
    Computer() {}

    public String getName() {
        throw new UnsupportedOperationException();
    }
}
