package org.rapporteur.identity.panel;

/// Where a part stands on its page.
///
/// @param anchor small letters and hyphens: the part's place in the address of the page
/// @param titleKey the key of the part's heading
/// @param order parts stand in this order
public record PartPlace(String anchor, String titleKey, int order) {}
