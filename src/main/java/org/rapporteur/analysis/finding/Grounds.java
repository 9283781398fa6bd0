package org.rapporteur.analysis.finding;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.campaign.Variation;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.opinions.OpinionGroup;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.language.TextSpan;

/// What a run found, as far as it tells which comments a generated sentence must cite: the revision
/// of each comment read, and the comments of each theme, key point, campaign and other set.
public record Grounds(
    SortedMap<Integer, Integer> revisions,
    List<OfTheme> themes,
    List<OfCampaign> campaigns,
    CommentSets sets,
    List<OpinionGroup> opinions,
    List<CodedTheme> codings,
    List<TermAccount> terms) {

  /// The comments behind a theme, those of them that use its words, and those behind each of its
  /// key points and behind each of its parts that a key point stands for.
  public record OfTheme(
      String id,
      int question,
      Collection<Integer> comments,
      Collection<Integer> inWords,
      List<OfPoint> points,
      List<OfPoint> parts) {}

  /// Where the words of a key point stand, and the comments in which something close is said, or of
  /// the part that it stands for.
  public record OfPoint(int comment, TextSpan span, List<Integer> comments) {

    public boolean isQuotedBy(QuoteRef quote) {
      return quote.comment() == comment && quote.span().equals(span);
    }
  }

  /// The copies of a template, those that change or add something, for each stretch of it that
  /// copies word otherwise its quoted words and these copies, and the templates of the same text on
  /// other questions.
  public record OfCampaign(
      int template,
      List<Integer> comments,
      List<Integer> changed,
      List<OfPoint> parts,
      List<Integer> elsewhere) {

    public static OfCampaign of(
        int template,
        List<Integer> comments,
        List<Integer> changed,
        Variation variation,
        List<Integer> elsewhere) {
      return new OfCampaign(
          template,
          comments,
          changed,
          variation.parts().stream()
              .map(part -> new OfPoint(template, part.quoted(), part.comments()))
              .toList(),
          elsewhere);
    }

    public static OfCampaign of(Campaign found) {
      return of(
          found.template(),
          found.comments(),
          found.changed(),
          found.variation(),
          found.elsewhere());
    }
  }

  public static Grounds of(Material material, Findings found) {
    var revisions = new TreeMap<Integer, Integer>();
    material.comments().forEach(comment -> revisions.put(comment.number(), comment.revision()));
    return new Grounds(
        revisions,
        found.themes().stream()
            .flatMap(question -> question.themes().stream())
            .map(theme -> of(theme, found))
            .toList(),
        found.campaigns().stream().map(OfCampaign::of).toList(),
        CommentSets.of(material.questions().stream().map(QuestionFacts::number).toList(), found),
        found.opinions(),
        found.codings(),
        found.terms(material));
  }

  private static OfTheme of(Theme theme, Findings found) {
    return new OfTheme(
        theme.id(),
        theme.question(),
        found.evidence().comments(theme),
        List.of(),
        found.keyPointsOf(theme).stream()
            .map(
                point ->
                    new OfPoint(
                        point.statement().comment(), point.statement().span(), point.comments()))
            .toList(),
        theme.parts().stream().flatMap(part -> of(part, found)).toList());
  }

  private static Stream<OfPoint> of(Theme.Part part, Findings found) {
    return found
        .keyPointOf(part)
        .map(KeyPoint::statement)
        .map(said -> new OfPoint(said.comment(), said.span(), found.evidence().comments(part)))
        .stream();
  }

  /// The comments that set some opinion group apart.
  public Set<Integer> opinionViews() {
    return opinions.stream()
        .flatMap(group -> group.views().stream())
        .map(OpinionGroup.View::comment)
        .collect(Collectors.toSet());
  }

  public Optional<CodedTheme> coding(int number) {
    return codings.stream().filter(coding -> coding.number() == number).findFirst();
  }

  public Optional<TermAccount> termsOn(int question) {
    return terms.stream().filter(account -> account.isOn(question)).findFirst();
  }

  /// What the terms are called.
  public Set<String> termNames() {
    return terms.stream()
        .flatMap(account -> account.terms().stream())
        .map(TermAccount.Line::name)
        .collect(Collectors.toSet());
  }

  public Optional<OfTheme> theme(String id) {
    return themes.stream().filter(theme -> theme.id().equals(id)).findFirst();
  }

  public Optional<OfCampaign> campaign(int template) {
    return campaigns.stream().filter(campaign -> campaign.template() == template).findFirst();
  }
}
