package org.rapporteur.synthesis.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.identity.affiliation.DevelopmentStatus;
import org.rapporteur.identity.affiliation.Region;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.Sha256;
import org.rapporteur.synthesis.Balance;
import org.rapporteur.synthesis.OpenChallenges.OpenChallenge;
import org.rapporteur.synthesis.SynthesisDetails;
import org.rapporteur.synthesis.draft.SynthesisParagraph;
import org.rapporteur.synthesis.finding.ThemeFinding;
import org.rapporteur.synthesis.readiness.ReadinessItem.Kind;

/// Lists all items of a draft that a person must confirm, whether confirmed or not.
final class ReadinessItems {

  /// Percentage of the contributors to a question above which a theme must be confirmed.
  private static final int COMMON = 80;

  private ReadinessItems() {}

  static List<ReadinessItem> of(SynthesisDetails draft, List<OpenChallenge> challenges) {
    var items = new ArrayList<ReadinessItem>();
    draft.findings().themes().stream()
        .filter(theme -> !theme.isNamed())
        .forEach(theme -> items.add(theme(Kind.THEME_NAME, theme, 0)));
    draft.paragraphs().stream()
        .filter(ReadinessItems::needsReading)
        .forEach(paragraph -> items.add(paragraph(paragraph)));
    var balance = draft.representation().balance();
    balance("GROUP", balance.groups(), of -> StakeholderGroup.valueOf(of).key())
        .forEach(items::add);
    balance("REGION", balance.regions(), of -> Region.valueOf(of).key()).forEach(items::add);
    balance("DEVELOPMENT", balance.development(), of -> DevelopmentStatus.valueOf(of).key())
        .forEach(items::add);
    challenges.forEach(challenge -> items.add(challenge(challenge, draft)));
    for (var theme : draft.findings().themes()) {
      int percent = percent(theme, draft);
      if (percent > COMMON) {
        items.add(theme(Kind.COMMON_THEME, theme, percent));
      }
    }
    items.addAll(UntoldPoints.of(draft));
    return items;
  }

  /// True unless code can check each sentence.
  private static boolean needsReading(SynthesisParagraph paragraph) {
    return paragraph.sentences().stream().anyMatch(sentence -> !sentence.kind().isTally());
  }

  private static ReadinessItem theme(Kind kind, ThemeFinding theme, int number) {
    return new ReadinessItem(
        kind, theme.id(), Sha256.hex(theme.label()), theme.label(), number, null);
  }

  private static ReadinessItem paragraph(SynthesisParagraph paragraph) {
    String said =
        paragraph.sentences().stream()
            .map(ReadinessItems::content)
            .collect(Collectors.joining("\n"));
    return new ReadinessItem(
        Kind.PARAGRAPH,
        paragraph.id().value(),
        Sha256.hex(said),
        "",
        paragraph.number(),
        paragraph.id());
  }

  /// Returns what a reader compares: the words and the revisions of the comments cited for them.
  private static String content(DraftSentence sentence) {
    String cited =
        sentence.citations().stream()
            .map(citation -> citation.comment() + "." + citation.revision())
            .distinct()
            .sorted()
            .collect(Collectors.joining(" "));
    return sentence.text() + "\n" + sentence.footnote() + "\n" + cited;
  }

  private static Stream<ReadinessItem> balance(
      String by, List<Balance.Share> shares, UnaryOperator<String> nameKey) {
    return shares.stream()
        .filter(Balance.Share::isNotable)
        .map(
            share ->
                new ReadinessItem(
                    Kind.BALANCE,
                    by + " " + share.of(),
                    String.valueOf(share.points()),
                    nameKey.apply(share.of()),
                    share.points(),
                    null));
  }

  private static ReadinessItem challenge(OpenChallenge challenge, SynthesisDetails draft) {
    var paragraph =
        draft.paragraphs().stream()
            .filter(p -> p.id().value().equals(challenge.paragraph()))
            .findFirst();
    return new ReadinessItem(
        Kind.CHALLENGE,
        challenge.label(),
        "",
        challenge.label(),
        0,
        paragraph.map(SynthesisParagraph::id).orElse(null));
  }

  /// Rounds up, so that a share just above the limit is above it.
  private static int percent(ThemeFinding theme, SynthesisDetails draft) {
    int contributors = draft.representation().contributors().getOrDefault(theme.question(), 0);
    return contributors == 0 ? 0 : Math.ceilDiv(100 * theme.prevalence().holders(), contributors);
  }
}
