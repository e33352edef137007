package io.jenkins.plugins.benchmarkgate.baseline;

import hudson.model.Item;
import hudson.model.Job;
import hudson.security.ACL;
import hudson.security.ACLContext;
import hudson.security.SecurityRealm;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Finds the jobs that a build may read, with the build's own authentication. */
public record OtherJobs(Item from) {
    private static final Logger LOGGER = Logger.getLogger(OtherJobs.class.getName());

    /** Whether whoever is logged in now sees a job of this name, or of this path from the folder of an item. */
    public static boolean isVisible(Item from, String name) {
        return new OtherJobs(from).lookUp(name).isPresent();
    }

    /**
     * A job by its full name, or by its path from the folder of this one; empty where there is none and where the build may
     * not read it, which nobody can tell apart. A build that runs as SYSTEM may read what every job may: the jobs of its own
     * multibranch project, and what anybody who is logged in may read.
     */
    Optional<Job<?, ?>> find(String name) {
        if (!ACL.SYSTEM2.equals(Jenkins.getAuthentication2())) {
            return lookUp(name);
        }
        Optional<Job<?, ?>> sibling =
                lookUp(name).filter(other -> from instanceof Job<?, ?> job && new Branches(job).isSibling(other));
        return sibling.isPresent() ? sibling : lookUpAs(anybody(), name);
    }

    private static Authentication anybody() {
        return new UsernamePasswordAuthenticationToken(
                "authenticated", "", Set.of(SecurityRealm.AUTHENTICATED_AUTHORITY2));
    }

    private Optional<Job<?, ?>> lookUpAs(Authentication who, String name) {
        try (ACLContext ignored = ACL.as2(who)) {
            return lookUp(name);
        }
    }

    private Optional<Job<?, ?>> lookUp(String name) {
        try {
            return Optional.ofNullable(Jenkins.get().getItem(name, from.getParent(), Job.class))
                    .map(job -> (Job<?, ?>) job);
        } catch (AccessDeniedException e) {
            LOGGER.log(Level.FINE, e, () -> "%s may not read a job that it refers to".formatted(from.getFullName()));
            return Optional.empty();
        }
    }
}
