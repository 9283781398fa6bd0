package org.rapporteur.discussion.profile;

import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.ContributorDetails;
import org.rapporteur.shared.Slug;

/// The public profile of a contributor. A delegation also has the address of its own page.
public record ContributorProfile(
    ContributorDetails details, ContributionCounts share, @Nullable Slug delegation) {}
