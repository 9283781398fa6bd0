package org.rapporteur.identity.panel;

/// The position of a section on its page.
///
/// @param anchor lower-case letters and hyphens, used as the URL fragment
/// @param titleKey message key of the heading
/// @param order sections with lower numbers come first
public record SectionPlace(String anchor, String titleKey, int order) {}
