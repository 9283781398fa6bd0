package org.rapporteur.synthesis.rephrasing.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.shared.LanguageTag;

/// Decides whether the words that a model gave may stand for a paragraph. Whatever the model was
/// told and whatever it says: each sentence cites what it cited, and keeps what [SentenceGate] asks
/// of it. What code cannot judge the person who accepts it does.
public class Gate {

  /// More than half as much again is no other wording of the same.
  private static final double LONGEST = 1.5;

  /// In units of which a character has one or two.
  private static final int FAR_TOO_LONG = 3;

  /// Less than half leaves something out.
  private static final double SHORTEST = 0.5;

  /// Of fewer letters the language is a guess.
  private static final int LETTERS_OF_A_LANGUAGE = 60;

  private static final List<LanguageTag> LANGUAGES =
      List.of(
          LanguageTag.ARABIC,
          LanguageTag.CHINESE,
          LanguageTag.ENGLISH,
          LanguageTag.FRENCH,
          LanguageTag.RUSSIAN,
          LanguageTag.SPANISH);

  private final LanguageTag language;
  private final WeightyWords words;
  private final SentenceGate sentences;
  private final LanguageDetection detection;

  Gate(
      LanguageTag language,
      WeightyWords words,
      SentenceSplitter sentences,
      LanguageDetection detection) {
    this.language = language;
    this.words = words;
    this.sentences = new SentenceGate(language, words, sentences);
    this.detection = detection;
  }

  /// The first rule that is broken, in the order in which a person would mind.
  public Optional<Broken> broken(List<SentSentence> sent, List<ProposedSentence> proposed) {
    return citations(sent, proposed)
        .or(() -> farTooLong(sent, proposed))
        .or(() -> each(sent, proposed))
        .or(() -> length(sent, proposed))
        .or(() -> language(proposed))
        .or(() -> unchanged(sent, proposed));
  }

  private static Optional<Broken> citations(
      List<SentSentence> sent, List<ProposedSentence> proposed) {
    var known = sent.stream().map(SentSentence::token).toList();
    var cited = new ArrayList<String>();
    for (var sentence : proposed) {
      if (sentence.cites().isEmpty()) {
        return Broken.of(GateRule.UNCITED, "", sentence.text());
      }
      for (String token : sentence.cites()) {
        if (!known.contains(token)) {
          return Broken.of(GateRule.CITATION_FOREIGN, "", token);
        }
        if (cited.contains(token)) {
          return Broken.of(GateRule.CITATION_TWICE, "", sentence.text());
        }
        cited.add(token);
      }
    }
    for (var sentence : sent) {
      if (!cited.contains(sentence.token())) {
        return Broken.of(GateRule.CITATION_LOST, sentence.sentence().text(), "");
      }
    }
    return cited.equals(known)
        ? Optional.empty()
        : Broken.of(GateRule.CITATION_MOVED, "", proposed.getFirst().text());
  }

  /// Would break the rule of the length in any case, and is not looked through before.
  private static Optional<Broken> farTooLong(
      List<SentSentence> sent, List<ProposedSentence> proposed) {
    long before = sent.stream().mapToLong(of -> of.sentence().text().length()).sum();
    long after = proposed.stream().mapToLong(sentence -> sentence.text().length()).sum();
    return after > FAR_TOO_LONG * before
        ? Broken.of(GateRule.LENGTH, String.valueOf(before), String.valueOf(after))
        : Optional.empty();
  }

  private Optional<Broken> each(List<SentSentence> sent, List<ProposedSentence> proposed) {
    var inLowerCase = new HashSet<String>();
    sent.forEach(of -> inLowerCase.addAll(words.inLowerCase(Passages.cut(of.sentence()).own())));
    int at = 0;
    for (var sentence : proposed) {
      var of = sent.subList(at, at + sentence.cites().size());
      at += sentence.cites().size();
      var broken = sentences.broken(of, sentence.text(), inLowerCase);
      if (broken.isPresent()) {
        return broken;
      }
    }
    return Optional.empty();
  }

  /// Quotations left out, for they cannot change.
  private static Optional<Broken> length(List<SentSentence> sent, List<ProposedSentence> proposed) {
    var passages = sent.stream().flatMap(of -> Passages.of(of.sentence()).stream()).toList();
    int before = own(sent.stream().map(of -> of.sentence().text()), passages);
    int after = own(proposed.stream().map(ProposedSentence::text), passages);
    return after > before * LONGEST || after < before * SHORTEST
        ? Broken.of(GateRule.LENGTH, String.valueOf(before), String.valueOf(after))
        : Optional.empty();
  }

  private static int own(Stream<String> texts, List<String> passages) {
    String own = Passages.cut(texts.collect(Collectors.joining(" ")), passages).orElseThrow().own();
    return own.codePointCount(0, own.length());
  }

  private Optional<Broken> language(List<ProposedSentence> proposed) {
    String own =
        proposed.stream()
            .map(sentence -> withoutMarked(sentence.text()))
            .collect(Collectors.joining(" "));
    if (own.codePoints().filter(Character::isLetter).count() < LETTERS_OF_A_LANGUAGE) {
      return Optional.empty();
    }
    return detection
        .detect(own, LANGUAGES)
        .filter(found -> !found.locale().getLanguage().equals(language.locale().getLanguage()))
        .map(found -> new Broken(GateRule.LANGUAGE, language.value(), found.value()));
  }

  private static String withoutMarked(String text) {
    return Passages.cut(text, Passages.marked(text)).map(Passages.Cut::own).orElse(text);
  }

  private static Optional<Broken> unchanged(
      List<SentSentence> sent, List<ProposedSentence> proposed) {
    var before = sent.stream().map(sentence -> sentence.sentence().text()).toList();
    var after = proposed.stream().map(ProposedSentence::text).toList();
    return before.equals(after) ? Broken.of(GateRule.UNCHANGED, "", "") : Optional.empty();
  }
}
