package org.rapporteur.synthesis.rephrasing.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.shared.LanguageTag;

/// Decides whether other words may stand for a sentence, or for some side by side: they state the
/// same numbers, groups, quantities, stances and negations in the same order, and quote the same
/// words of the same comments.
final class SentenceGate {

  /// What follows in a sentence from the sentences that it stands for.
  private record Judged(
      List<SentSentence> of,
      String text,
      Passages.Cut before,
      Passages.Cut after,
      Set<String> inLowerCase) {}

  private final LanguageTag language;
  private final WeightyWords words;
  private final SentenceSplitter sentences;

  SentenceGate(LanguageTag language, WeightyWords words, SentenceSplitter sentences) {
    this.language = language;
    this.words = words;
    this.sentences = sentences;
  }

  /// @param inLowerCase words of the paragraph that stand in lower case
  Optional<Broken> broken(List<SentSentence> of, String text, Set<String> inLowerCase) {
    String before =
        of.stream().map(sent -> sent.sentence().text()).collect(Collectors.joining(" "));
    if (!mayStandTogether(of)) {
      return Broken.of(GateRule.MERGED, before, text);
    }
    var passages = of.stream().flatMap(sent -> Passages.of(sent.sentence()).stream()).toList();
    var was = Passages.cut(before, passages).orElseThrow();
    var now = Passages.cut(text, passages);
    if (now.isEmpty()) {
      return quotation(passages, text);
    }
    var judged = new Judged(of, text, was, now.get(), inLowerCase);
    return PlainCharacters.broken(was.own(), now.get().own())
        .or(() -> oneSentence(judged))
        .or(() -> facts(judged))
        .or(() -> counts(judged));
  }

  /// A count is counted again from all that its sentence cites, so sentences with counts stand
  /// together only where they cite the same.
  private static boolean mayStandTogether(List<SentSentence> of) {
    var first = of.getFirst().sentence();
    boolean counts = of.stream().anyMatch(sent -> !sent.sentence().counts().isEmpty());
    return of.stream()
        .map(SentSentence::sentence)
        .allMatch(
            sentence ->
                sentence.kind().ofPeople() == first.kind().ofPeople()
                    && (!counts || sentence.citedComments().equals(first.citedComments())));
  }

  private static Optional<Broken> quotation(List<String> passages, String text) {
    String lost = Passages.missing(text, passages).getFirst();
    String inMarks =
        Passages.marked(text).stream()
            .filter(marked -> passages.stream().noneMatch(passage -> passage.startsWith(marked)))
            .findFirst()
            .orElse("");
    return text.contains(Passages.words(lost))
        ? Broken.of(GateRule.QUOTATION_MOVED, lost, "")
        : Broken.of(GateRule.QUOTATION, lost, inMarks);
  }

  private Optional<Broken> facts(Judged judged) {
    String own = judged.after().own();
    var names = new HashSet<>(words.names(own, judged.inLowerCase()));
    var elsewhere = new HashSet<>(words.inLowerCase(own));
    elsewhere.addAll(judged.inLowerCase());
    judged
        .of()
        .forEach(sent -> names.addAll(words.names(Passages.cut(sent.sentence()).own(), elsewhere)));
    var before = words.in(judged.before(), names);
    var after = words.in(judged.after(), names);
    return Facts.broken(before, after);
  }

  private Optional<Broken> counts(Judged judged) {
    String text = judged.text().toLowerCase(language.locale());
    return judged.of().stream()
        .flatMap(sent -> sent.counts().stream())
        .filter(count -> !text.contains(count.toLowerCase(language.locale())))
        .findFirst()
        .map(count -> new Broken(GateRule.COUNT, count, ""));
  }

  /// A second sentence within one would stand there without a citation of its own.
  private Optional<Broken> oneSentence(Judged judged) {
    int most =
        judged.of().stream()
            .map(sent -> Passages.cut(sent.sentence()))
            .mapToInt(this::sentencesIn)
            .max()
            .orElse(1);
    String own = judged.after().own().strip();
    if (sentencesIn(judged.after()) > Math.max(1, most)) {
      return Broken.of(GateRule.SENTENCE, "", judged.text());
    }
    String before = judged.before().own().strip();
    return own.isEmpty() || own.charAt(own.length() - 1) != before.charAt(before.length() - 1)
        ? Broken.of(GateRule.ENDING, before, judged.text())
        : Optional.empty();
  }

  private int sentencesIn(Passages.Cut text) {
    return sentences.split(text.own().replace(Passages.PLACE, 'X'), language).size();
  }
}
