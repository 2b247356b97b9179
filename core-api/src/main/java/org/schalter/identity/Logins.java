package org.schalter.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Signing in and out (requirement 9). Secrets are 256-bit random, kept by hash only; an unknown login costs the same time
 * as a wrong password. Thread-safe.
 */
@ProviderType
public interface Logins {

    /** The secret of a new session for the cookie; empty if login or password is wrong. */
    Optional<String> signIn(String login, String password);

    /** The session behind a cookie's secret; empty when unknown, ended or unused for too long. */
    Optional<Session> session(String secret);

    void signOut(String secret);

    /** The agent behind an API token; empty when unknown. */
    Optional<Agent> byToken(String token);
}
