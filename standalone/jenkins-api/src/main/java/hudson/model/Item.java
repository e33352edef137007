package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;

public interface Item extends AccessControlled {
    Permission READ = new Permission(null, "Read", null, null, null);

    Permission CONFIGURE = new Permission(null, "Configure", null, null, null);

    Permission EXTENDED_READ = new Permission(null, "ExtendedRead", null, null, null);

    ItemGroup<? extends Item> getParent();

    String getFullName();

    String getUrl();
}
