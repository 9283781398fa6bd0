package org.rapporteur.identity.account;

import java.time.Instant;

/// An API token with its label. The secret is shown only when the token is created.
public record ApiToken(long id, String label, Instant createdAt) {}
