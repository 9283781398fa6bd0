package org.rapporteur.report.assembly;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.Disposition.Cited;
import org.rapporteur.analysis.draft.Disposition.Grouped;
import org.rapporteur.analysis.draft.Disposition.SetAside;
import org.rapporteur.analysis.draft.Disposition.Unaccounted;
import org.rapporteur.discussion.snapshot.CommentAttributionSql.CommentAttribution;
import org.rapporteur.identity.affiliation.Countries;
import org.rapporteur.identity.affiliation.CountryCode;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.CommentDisposition;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.text.Term;

/// Lists every contribution with what became of it.
final class Annex {

  private final ReportMaterial material;
  private final Map<Integer, Integer> submissions;
  private final ReportTexts words;

  Annex(ReportMaterial material, Map<Integer, Integer> submissions, ReportTexts words) {
    this.material = material;
    this.submissions = submissions;
    this.words = words;
  }

  List<AnnexEntry> entries() {
    return material.contributions().stream().map(c -> (AnnexEntry) entry(c)).toList();
  }

  private Contribution entry(CommentAttribution byline) {
    return new Contribution(
        byline.number(),
        byline.revision(),
        byline.question(),
        new Contribution.Contributor(
            byline.author(),
            organization(byline),
            byline.group().isStated()
                ? new Term(Codes.of(byline.group()), words.text(byline.group().key()))
                : null,
            country(byline.country()),
            byline.region() == Region.NONE
                ? null
                : new Term(Codes.of(byline.region()), words.text(byline.region().key()))),
        byline.language(),
        byline.createdAt(),
        disposition(byline.number()),
        submissions.get(byline.number()));
  }

  private @Nullable String organization(CommentAttribution byline) {
    if (byline.official()) {
      return words.text("report.official-reply");
    }
    return byline.delegation() == null ? byline.organization() : byline.delegation();
  }

  private @Nullable Term country(@Nullable CountryCode code) {
    return code == null
        ? null
        : new Term(code.value(), Countries.displayName(code, material.language().locale()));
  }

  private CommentDisposition disposition(int comment) {
    var found = material.ledger().dispositions().get(comment);
    return switch (found) {
      case Cited cited -> CommentDisposition.CITED;
      case Grouped grouped -> CommentDisposition.grouped(with(grouped));
      case SetAside aside -> CommentDisposition.setAside(reason(aside));
      case Unaccounted open ->
          throw new IllegalStateException("C" + comment + " is not accounted for");
      case null -> throw new IllegalStateException("C" + comment + " is not in the ledger");
    };
  }

  private Term with(Grouped grouped) {
    String code = Codes.of(grouped.by());
    return switch (grouped.by()) {
      case THEME -> {
        var theme = grouped.theme();
        yield theme == null
            ? new Term(code, words.text("report.grouped.paragraph"))
            : new Term(code, material.themes().getOrDefault(theme, theme));
      }
      case CAMPAIGN ->
          new Term(code, words.text("report.grouped.campaign", "C" + grouped.campaign()));
      case ATTACHED_DOCUMENT -> new Term(code, words.text("report.grouped.attached"));
      case REMAINDER -> new Term(code, words.text("report.grouped.remainder"));
    };
  }

  /// A reason is counted by its code, so the comment that a duplicate repeats stands in no label.
  private Term reason(SetAside aside) {
    return new Term(Codes.of(aside.reason()), words.text(aside.reason().key()));
  }
}
