package org.rapporteur.synthesis.coding;

import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.PersonId;

/// What is to be coded: how those who addressed a theme stand to a proposition, by which two.
///
/// @param sample how many are drawn; all where none is given
public record CodingDraft(
    String theme, String proposition, @Nullable Integer sample, PersonId first, PersonId second) {}
