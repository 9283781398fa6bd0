package org.rapporteur.response.ui;

import java.util.List;
import org.rapporteur.response.followup.FollowUpChoice;
import org.rapporteur.response.followup.FollowUpPage;
import org.rapporteur.shared.LanguageTag;

/// Everything that stands on the page of what followed the reports of all consultations, as its
/// template reads it.
///
/// @param years that can be chosen
/// @param after the place from which the page goes on, as its address names it
public record ReadAllFollowUps(
    LanguageTag language,
    FollowUpChoice choice,
    List<Integer> years,
    String after,
    FollowUpPage page) {}
