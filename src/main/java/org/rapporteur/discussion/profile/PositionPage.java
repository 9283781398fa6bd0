package org.rapporteur.discussion.profile;

import java.util.List;
import java.util.Optional;

/// Positions on the latest comments first, and the number of the comment before which the next page
/// begins.
public record PositionPage(List<HeldPosition> items, Optional<Integer> next) {}
