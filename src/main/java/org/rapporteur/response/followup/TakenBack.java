package org.rapporteur.response.followup;

import java.time.Instant;

/// That a follow-up was a mistake, said in public.
///
/// @param number of its entry in the public log
public record TakenBack(String reason, Instant at, int number) {}
