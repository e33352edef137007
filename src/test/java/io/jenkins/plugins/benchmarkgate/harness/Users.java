package io.jenkins.plugins.benchmarkgate.harness;

import hudson.model.Item;
import jenkins.model.Jenkins;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;

/** Who may do what: {@code editor} configures jobs, {@code reader} reads them, {@code outsider} may only log in. */
final class Users {
    private Users() {}

    static void addTo(JenkinsRule rule) {
        rule.jenkins.setSecurityRealm(rule.createDummySecurityRealm());
        rule.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ)
                .everywhere()
                .to("outsider", "reader", "editor")
                .grant(Item.READ)
                .everywhere()
                .to("reader", "editor")
                .grant(Item.CONFIGURE)
                .everywhere()
                .to("editor"));
    }
}
