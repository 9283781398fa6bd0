package org.rapporteur.report.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapporteur.analysis.campaign.VariablePart;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql.CommentRevisionNumber;
import org.rapporteur.language.TextSpan;
import org.rapporteur.rendering.supplement.CampaignText;
import org.rapporteur.rendering.supplement.CommentExcerpt;
import org.rapporteur.synthesis.finding.CampaignFinding;

/// The words of campaigns, of which a draft keeps the places alone. What everyone may not read now
/// is left out.
final class CampaignTexts {

  /// With all their words never more than three million letters.
  static final int MOST_CAMPAIGNS = 100;

  /// Those that most contributors have come first, and the rest is told by its number.
  private static final int MOST_ADDITIONS = 20;

  /// Enough of a template to know what it asks for, in code points.
  private static final int OF_TEMPLATE = 3_000;

  /// A very long sentence: enough to see what stands there.
  private static final int OF_WORDS = 300;

  private final Map<CommentRevisionNumber, String> readable;

  CampaignTexts(Map<CommentRevisionNumber, String> readable) {
    this.readable = readable;
  }

  /// The revisions of which some words are told.
  static List<CommentRevisionNumber> revisions(List<CampaignFinding> campaigns) {
    var all = new ArrayList<CommentRevisionNumber>();
    for (var campaign : first(campaigns)) {
      all.add(template(campaign));
      campaign.variation().parts().stream()
          .flatMap(part -> part.fillings().stream())
          .forEach(
              filling -> all.add(new CommentRevisionNumber(filling.comment(), filling.revision())));
      added(campaign).forEach(a -> all.add(new CommentRevisionNumber(a.comment(), a.revision())));
    }
    return all;
  }

  List<CampaignText> of(List<CampaignFinding> campaigns) {
    return first(campaigns).stream().flatMap(campaign -> text(campaign).stream()).toList();
  }

  private static List<CampaignFinding> first(List<CampaignFinding> campaigns) {
    return campaigns.subList(0, Math.min(MOST_CAMPAIGNS, campaigns.size()));
  }

  private static CommentRevisionNumber template(CampaignFinding campaign) {
    return new CommentRevisionNumber(campaign.template(), campaign.revision());
  }

  private static Stream<CampaignFinding.Addition> added(CampaignFinding campaign) {
    return campaign.additions().first().stream().limit(MOST_ADDITIONS);
  }

  /// None of a template that everyone may not read now.
  private Optional<CampaignText> text(CampaignFinding campaign) {
    var key = template(campaign);
    return Optional.ofNullable(readable.get(key))
        .map(text -> told(key, text))
        .map(
            template ->
                new CampaignText(
                    campaign.question(),
                    template,
                    campaign.comments().size(),
                    (int) campaign.prevalence().holders(),
                    campaign.distinctTexts(),
                    campaign.variation().parts().stream().map(this::part).toList(),
                    campaign.additions().all(),
                    added(campaign)
                        .flatMap(a -> filling(a.comment(), a.revision(), a.span(), a.holders()))
                        .toList()));
  }

  private static CommentExcerpt told(CommentRevisionNumber key, String text) {
    return CommentExcerpt.ofLength(key.comment(), key.revision(), text, OF_TEMPLATE);
  }

  private CampaignText.Variation part(VariablePart found) {
    return new CampaignText.Variation(
        found.span().start(),
        found.span().end(),
        found.holders(),
        found.leftOut(),
        found.ways(),
        found.fillings().stream()
            .flatMap(f -> filling(f.comment(), f.revision(), f.span(), f.holders()))
            .toList());
  }

  private Stream<CampaignText.Variant> filling(
      int comment, int revision, TextSpan span, int holders) {
    return Stream.ofNullable(readable.get(new CommentRevisionNumber(comment, revision)))
        .filter(text -> span.end() <= text.codePointCount(0, text.length()))
        .map(text -> CommentExcerpt.ofLength(comment, revision, span.textIn(text), OF_WORDS))
        .map(said -> new CampaignText.Variant(said, holders));
  }
}
