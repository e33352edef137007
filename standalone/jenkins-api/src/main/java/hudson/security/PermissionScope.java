package hudson.security;

public final class PermissionScope {
    PermissionScope() {}
}
