package hudson.security;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

public abstract class ACL {
    ACL() {}

    public static final Authentication SYSTEM2 =
            new UsernamePasswordAuthenticationToken("SYSTEM", "SYSTEM", java.util.List.of());

    public static ACLContext as2(Authentication auth) {
        throw new UnsupportedOperationException();
    }
}
