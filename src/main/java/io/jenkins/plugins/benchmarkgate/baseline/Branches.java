package io.jenkins.plugins.benchmarkgate.baseline;

import hudson.model.Item;
import hudson.model.Job;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import jenkins.scm.api.SCMHead;
import jenkins.scm.api.SCMSource;
import jenkins.scm.api.metadata.PrimaryInstanceMetadataAction;
import jenkins.scm.api.mixin.ChangeRequestSCMHead;

/** The jobs of a multibranch project as a job of it sees them, told by the branch API alone: nothing is checked out. */
record Branches(Job<?, ?> job) {
    private Optional<SCMHead> head() {
        return Optional.ofNullable(SCMHead.HeadByItem.findHead(job));
    }

    boolean isBranch() {
        return head().isPresent();
    }

    boolean isChangeRequest() {
        return target().isPresent();
    }

    /** The name of the branch that a change request is to be merged into. */
    Optional<String> target() {
        return head().filter(ChangeRequestSCMHead.class::isInstance)
                .map(ChangeRequestSCMHead.class::cast)
                .map(change -> change.getTarget().getName());
    }

    /** Whether a job is of the same multibranch project. */
    boolean isSibling(Job<?, ?> other) {
        return isBranch() && job.getParent() == other.getParent() && SCMHead.HeadByItem.findHead(other) != null;
    }

    /** The job of the target's branch, as far as whoever runs the build may see it. */
    Optional<Job<?, ?>> targetJob() {
        return target().flatMap(name -> siblings()
                .filter(other -> isBranchNamed(other, name) && isOfSameSource(other))
                .findFirst());
    }

    /** The job of the primary branch, if that is another one. */
    Optional<Job<?, ?>> primaryJob() {
        if (!isBranch()) {
            return Optional.empty();
        }
        return siblings()
                .filter(other -> other.getAction(PrimaryInstanceMetadataAction.class) != null)
                .filter(other -> other != job)
                .findFirst();
    }

    private Stream<Job<?, ?>> siblings() {
        Collection<? extends Item> items = ((Item) job).getParent().getItems();
        return items.stream().filter(Job.class::isInstance).map(item -> (Job<?, ?>) item);
    }

    private static boolean isBranchNamed(Job<?, ?> other, String name) {
        SCMHead head = SCMHead.HeadByItem.findHead(other);
        return head != null && head.getName().equals(name) && !(head instanceof ChangeRequestSCMHead);
    }

    /** Two repositories of one project may have branches of the same name. */
    private boolean isOfSameSource(Job<?, ?> other) {
        SCMSource mine = SCMSource.SourceByItem.findSource(job);
        SCMSource theirs = SCMSource.SourceByItem.findSource(other);
        return mine == null || theirs == null || mine.getId().equals(theirs.getId());
    }
}
