package org.rapporteur.analysis.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.statement.SetAsideComment;

/// What the body of a draft says of which comments, by which the points of its summary are carried.
final class SaidInBody {

  private final List<DraftSentence> sentences;

  /// What people's points cite and the body does not speak of. Only of that is account kept: most
  /// sentences on how many took part cite every comment.
  private final Set<Integer> unspoken = new HashSet<>();

  private SaidInBody(List<DraftSentence> sentences) {
    this.sentences = sentences;
  }

  /// @param setAside what the body accounts for, though no sentence of it carries them
  static SaidInBody of(Draft draft, Collection<SetAsideComment> setAside) {
    var said =
        new SaidInBody(draft.body().flatMap(paragraph -> paragraph.sentences().stream()).toList());
    draft
        .summary()
        .flatMap(point -> point.sentences().stream())
        .filter(point -> point.kind().isFreeText())
        .forEach(point -> said.unspoken.addAll(point.citedComments()));
    setAside.forEach(comment -> said.unspoken.remove(comment.comment()));
    said.sentences.stream().takeWhile(sentence -> !said.unspoken.isEmpty()).forEach(said::speaksOf);
    return said;
  }

  /// As the ledger reads it: whatever is quoted is spoken of.
  private void speaksOf(DraftSentence sentence) {
    sentence.quotes().forEach(quote -> unspoken.remove(quote.comment()));
    if (sentence.kind().carries() != SentenceKind.Carries.NOTHING) {
      sentence.citations().forEach(citation -> unspoken.remove(citation.comment()));
    }
  }

  /// A sentence of a run's summary quotes words that the body quotes, or repeats a sentence of it,
  /// behind the title of the question.
  /// People put a point in words of their own, and may draw several paragraphs together: theirs is
  /// carried while the body cites the same comments in one sentence, or speaks of each somewhere,
  /// if only to set it aside. What cites nothing has its reason instead.
  boolean carries(DraftSentence point) {
    var cited = point.citedComments();
    return cited.isEmpty()
        || !point.kind().isFreeText() && isQuotedInBody(point)
        || point.kind().isFreeText() && cited.stream().noneMatch(unspoken::contains)
        || sentences.stream()
            .anyMatch(
                said ->
                    point.text().endsWith(said.text()) && said.citedComments().containsAll(cited)
                        || point.kind().isFreeText() && citesTheSame(said, cited));
  }

  private boolean isQuotedInBody(DraftSentence point) {
    return !point.quotes().isEmpty()
        && point.quotes().stream()
            .allMatch(
                quote ->
                    sentences.stream()
                        .flatMap(said -> said.quotes().stream())
                        .anyMatch(said -> said.contains(quote)));
  }

  private static boolean citesTheSame(DraftSentence said, SortedSet<Integer> cited) {
    return said.citations().stream().allMatch(citation -> cited.contains(citation.comment()))
        && said.citedComments().equals(cited);
  }
}
