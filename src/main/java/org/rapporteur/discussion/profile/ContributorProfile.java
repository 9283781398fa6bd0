package org.rapporteur.discussion.profile;

import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.ContributorDetails;
import org.rapporteur.shared.Slug;

/// The public profile of a contributor: name, affiliation and counts.
/// @param delegation the slug of the delegation's page; null for other contributors
public record ContributorProfile(
    ContributorDetails details, ContributionCounts counts, @Nullable Slug delegation) {}
