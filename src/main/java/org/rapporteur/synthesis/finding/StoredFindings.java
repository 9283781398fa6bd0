package org.rapporteur.synthesis.finding;

import java.util.List;
import org.rapporteur.analysis.finding.CommentSets;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.stances.CodedTheme;

/// The results of the run of a draft, beside its text.
///
/// @param sets the comments that sentences count without a theme or a campaign
public record StoredFindings(
    Method method,
    CommentSets sets,
    List<ThemeFinding> themes,
    List<PositionFinding> positions,
    List<CampaignFinding> campaigns,
    List<OpinionFinding> opinions,
    List<CodedTheme> codings,
    List<TermAccount> terms) {}
