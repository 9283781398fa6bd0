package org.rapporteur.synthesis.rephrasing;

import com.ibm.icu.lang.UScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.language.LanguageDetection;
import org.rapporteur.language.Sentences;
import org.rapporteur.shared.LanguageTag;

/// Decides whether the words that a model gave may stand for a paragraph. Whatever the model was
/// told and whatever it says: each sentence cites what it cited, states the same numbers, groups,
/// quantities, stances and negations in the same order, and quotes the same words of the same
/// comments. What code cannot judge the person who accepts it does.
final class Gate {

  /// More than half as much again is no other wording of the same.
  private static final double LONGEST = 1.5;

  /// In units of which a character has one or two.
  private static final int FAR_TOO_LONG = 3;

  /// Less than half leaves something out.
  private static final double SHORTEST = 0.5;

  /// Of fewer letters the language is a guess.
  private static final int LETTERS_OF_A_LANGUAGE = 60;

  private static final String PLAIN = " .,;:()-–—'’" + Passages.PLACE;

  private static final List<GateRule> FACTS =
      List.of(
          GateRule.LINK,
          GateRule.NUMBER,
          GateRule.GROUP,
          GateRule.QUANTITY,
          GateRule.NEGATION,
          GateRule.STANCE,
          GateRule.OBLIGATION,
          GateRule.UNIT,
          GateRule.NAME);

  private static final List<LanguageTag> LANGUAGES =
      List.of(
          LanguageTag.ARABIC,
          LanguageTag.CHINESE,
          LanguageTag.ENGLISH,
          LanguageTag.FRENCH,
          LanguageTag.RUSSIAN,
          LanguageTag.SPANISH);

  /// What follows in a sentence from the sentences that it stands for.
  private record Judged(
      List<SentSentence> of,
      String text,
      Passages.Cut before,
      Passages.Cut after,
      Set<String> inLowerCase) {}

  private final LanguageTag language;
  private final WeightyWords words;
  private final Sentences sentences;
  private final LanguageDetection detection;

  Gate(LanguageTag language, WeightyWords words, Sentences sentences, LanguageDetection detection) {
    this.language = language;
    this.words = words;
    this.sentences = sentences;
    this.detection = detection;
  }

  /// The first rule that is broken, in the order in which a person would mind.
  Optional<Broken> broken(List<SentSentence> sent, List<ProposedSentence> proposed) {
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
        return broken(GateRule.UNCITED, "", sentence.text());
      }
      for (String token : sentence.cites()) {
        if (!known.contains(token)) {
          return broken(GateRule.CITATION_FOREIGN, "", token);
        }
        if (cited.contains(token)) {
          return broken(GateRule.CITATION_TWICE, "", sentence.text());
        }
        cited.add(token);
      }
    }
    for (var sentence : sent) {
      if (!cited.contains(sentence.token())) {
        return broken(GateRule.CITATION_LOST, sentence.sentence().text(), "");
      }
    }
    return cited.equals(known)
        ? Optional.empty()
        : broken(GateRule.CITATION_MOVED, "", proposed.getFirst().text());
  }

  /// Would break the rule of the length in any case, and is not looked through before.
  private static Optional<Broken> farTooLong(
      List<SentSentence> sent, List<ProposedSentence> proposed) {
    long before = sent.stream().mapToLong(of -> of.sentence().text().length()).sum();
    long after = proposed.stream().mapToLong(sentence -> sentence.text().length()).sum();
    return after > FAR_TOO_LONG * before
        ? broken(GateRule.LENGTH, String.valueOf(before), String.valueOf(after))
        : Optional.empty();
  }

  private Optional<Broken> each(List<SentSentence> sent, List<ProposedSentence> proposed) {
    var inLowerCase = new HashSet<String>();
    sent.forEach(of -> inLowerCase.addAll(words.inLowerCase(own(of).own())));
    int at = 0;
    for (var sentence : proposed) {
      var of = sent.subList(at, at + sentence.cites().size());
      at += sentence.cites().size();
      var broken = sentence(of, sentence.text(), inLowerCase);
      if (broken.isPresent()) {
        return broken;
      }
    }
    return Optional.empty();
  }

  private Optional<Broken> sentence(List<SentSentence> of, String text, Set<String> inLowerCase) {
    String before =
        of.stream().map(sent -> sent.sentence().text()).collect(Collectors.joining(" "));
    if (!mayStandTogether(of)) {
      return broken(GateRule.MERGED, before, text);
    }
    var passages = of.stream().flatMap(sent -> Passages.of(sent.sentence()).stream()).toList();
    var was = Passages.cut(before, passages).orElseThrow();
    var now = Passages.cut(text, passages);
    if (now.isEmpty()) {
      return quotation(passages, text);
    }
    var judged = new Judged(of, text, was, now.get(), inLowerCase);
    return characters(judged)
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
        ? broken(GateRule.QUOTATION_MOVED, lost, "")
        : broken(GateRule.QUOTATION, lost, inMarks);
  }

  private Optional<Broken> characters(Judged judged) {
    var before = special(judged.before().own());
    for (String character : special(judged.after().own())) {
      if (!before.remove(character)) {
        return broken(GateRule.CHARACTER, "", shown(character));
      }
    }
    if (!before.isEmpty()) {
      return broken(GateRule.CHARACTER, shown(before.getFirst()), "");
    }
    var scripts = scripts(judged.before().own());
    return judged
        .after()
        .own()
        .codePoints()
        .filter(Character::isLetter)
        .filter(letter -> !scripts.contains(UScript.getScript(letter)))
        .mapToObj(Character::toString)
        .findFirst()
        .map(letter -> new Broken(GateRule.CHARACTER, "", shown(letter)));
  }

  /// All but letters, digits, spaces and the marks of plain sentences: no other quotation marks, no
  /// markup, nothing that cannot be seen.
  private static List<String> special(String own) {
    var special = new ArrayList<String>();
    int last = ' ';
    for (int point : own.codePoints().toArray()) {
      boolean quotes = (point == '\'' || point == '’') && !Character.isLetterOrDigit(last);
      if (quotes || !isPlain(point)) {
        special.add(Character.toString(point));
      }
      last = point;
    }
    return special;
  }

  /// Letters that only look like others, as those of mathematics, are not plain.
  private static boolean isPlain(int point) {
    boolean written = Character.isLetter(point) || Character.isDigit(point);
    return PLAIN.indexOf(point) >= 0
        || written && Normalizer.isNormalized(Character.toString(point), Normalizer.Form.NFKC);
  }

  private static Set<Integer> scripts(String own) {
    return own.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UScript::getScript)
        .collect(Collectors.toSet());
  }

  /// What cannot be seen is told by its number.
  private static String shown(String character) {
    int point = character.codePointAt(0);
    boolean seen =
        switch (Character.getType(point)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.SPACE_SEPARATOR,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.NON_SPACING_MARK,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              false;
          default -> true;
        };
    return seen ? character : "U+%04X".formatted(point);
  }

  private Optional<Broken> facts(Judged judged) {
    String own = judged.after().own();
    var names = new HashSet<>(words.names(own, judged.inLowerCase()));
    var elsewhere = new HashSet<>(words.inLowerCase(own));
    elsewhere.addAll(judged.inLowerCase());
    judged.of().forEach(sent -> names.addAll(words.names(own(sent).own(), elsewhere)));
    var before = words.in(judged.before(), names);
    var after = words.in(judged.after(), names);
    return FACTS.stream()
        .flatMap(kind -> difference(kind, before, after).stream())
        .findFirst()
        .or(() -> order(before, after));
  }

  private static Optional<Broken> difference(GateRule kind, List<Fact> before, List<Fact> after) {
    var lost = ofKind(kind, before);
    var added = new ArrayList<Fact>();
    for (var fact : ofKind(kind, after)) {
      int same = indexOf(fact, lost);
      if (same < 0) {
        added.add(fact);
      } else {
        lost.remove(same);
      }
    }
    return lost.isEmpty() && added.isEmpty()
        ? Optional.empty()
        : broken(kind, written(lost), written(added));
  }

  private static List<Fact> ofKind(GateRule kind, List<Fact> facts) {
    return facts.stream()
        .filter(fact -> fact.kind() == kind)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static int indexOf(Fact fact, List<Fact> among) {
    for (int at = 0; at < among.size(); at++) {
      if (among.get(at).isSame(fact)) {
        return at;
      }
    }
    return -1;
  }

  private static String written(List<Fact> facts) {
    return facts.isEmpty() ? "" : facts.getFirst().written();
  }

  private static Passages.Cut own(SentSentence sent) {
    var sentence = sent.sentence();
    return Passages.cut(sentence.text(), Passages.of(sentence)).orElseThrow();
  }

  /// A number behind another group, a negation before another verb.
  private static Optional<Broken> order(List<Fact> before, List<Fact> after) {
    for (int at = 0; at < before.size(); at++) {
      if (!before.get(at).isSame(after.get(at))) {
        return broken(GateRule.ORDER, before.get(at).written(), after.get(at).written());
      }
    }
    return Optional.empty();
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
    int most = judged.of().stream().map(Gate::own).mapToInt(this::sentencesIn).max().orElse(1);
    String own = judged.after().own().strip();
    if (sentencesIn(judged.after()) > Math.max(1, most)) {
      return broken(GateRule.SENTENCE, "", judged.text());
    }
    String before = judged.before().own().strip();
    return own.isEmpty() || own.charAt(own.length() - 1) != before.charAt(before.length() - 1)
        ? broken(GateRule.ENDING, before, judged.text())
        : Optional.empty();
  }

  private int sentencesIn(Passages.Cut text) {
    return sentences.of(text.own().replace(Passages.PLACE, 'X'), language).size();
  }

  /// Quotations left out, for they cannot change.
  private static Optional<Broken> length(List<SentSentence> sent, List<ProposedSentence> proposed) {
    var passages = sent.stream().flatMap(of -> Passages.of(of.sentence()).stream()).toList();
    int before = own(sent.stream().map(of -> of.sentence().text()), passages);
    int after = own(proposed.stream().map(ProposedSentence::text), passages);
    return after > before * LONGEST || after < before * SHORTEST
        ? broken(GateRule.LENGTH, String.valueOf(before), String.valueOf(after))
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
    return before.equals(after) ? broken(GateRule.UNCHANGED, "", "") : Optional.empty();
  }

  private static Optional<Broken> broken(GateRule rule, String before, String after) {
    return Optional.of(new Broken(rule, before, after));
  }
}
