package org.rapporteur.identity.affiliation;

import java.util.Set;

/// A country in the classification of the United Nations.
///
/// @param commissions regional commissions of the country: ECA, ECE, ECLAC, ESCAP or ESCWA
/// @param developmentStatuses developed or developing, and any special categories
public record Country(
    CountryCode code,
    Region region,
    Set<String> commissions,
    Set<DevelopmentStatus> developmentStatuses) {}
