package org.rapporteur.discussion.profile;

import java.util.List;
import java.util.Optional;

/// A page of positions, latest comment first.
///
/// @param next the comment number before which the next page begins; empty on the last page
public record PositionPage(List<ContributorPosition> items, Optional<Integer> next) {}
