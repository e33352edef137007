package org.springframework.security.authentication;

import java.util.Collection;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

public class UsernamePasswordAuthenticationToken implements Authentication {
    private final Object principal;

    public UsernamePasswordAuthenticationToken(
            Object principal, Object credentials, Collection<? extends GrantedAuthority> authorities) {
        this.principal = principal;
    }

    @Override
    public String getName() {
        return String.valueOf(principal);
    }
}
