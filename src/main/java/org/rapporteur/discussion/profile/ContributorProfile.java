package org.rapporteur.discussion.profile;

import org.jspecify.annotations.Nullable;
import org.rapporteur.discussion.thread.ContributorDetails;
import org.rapporteur.shared.Slug;

/// A contributor as everyone may read them; of a delegation with the address of its own page.
public record ContributorProfile(
    ContributorDetails details, Share share, @Nullable Slug delegation) {}
