package org.rapporteur.identity.account;

import java.time.Instant;

/// A token for the API by the label its owner gave it. The secret itself was shown once.
public record ApiToken(long id, String label, Instant madeAt) {}
