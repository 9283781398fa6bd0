package org.rapporteur.analysis.sentence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.SentenceSplitter;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// Splits a comment into sentences and recognizes greetings, thanks, signatures and links.
public final class SentenceReader {

  private static final int SIGNATURE_WORDS = 14;
  private static final int NAME_WORDS = 6;
  private static final int MAX_LETTERHEAD_LINES = 25;

  private static final SentenceSplitter SENTENCES = new SentenceSplitter();

  private SentenceReader() {}

  /// Returns the sentences of a comment in order, and then those of its attached documents.
  public static List<ReadSentence> read(SourceComment comment) {
    var read = new ArrayList<ReadSentence>();
    for (var part : comment.text().parts()) {
      read.addAll(read(comment, part));
    }
    return read;
  }

  private static List<ReadSentence> read(SourceComment comment, TextSpan part) {
    String text = comment.words(part);
    var layout = new SubmissionLayout(text);
    var rules = SentenceRules.of(comment.language());
    var sentences = SENTENCES.split(layout.blanked(), comment.language());
    var spans = new Clauses(rules).split(sentences, TextSpan.textsIn(text, sentences));
    var texts = TextSpan.textsIn(text, spans);
    var asides = asides(texts, layout.fillLines(spans), rules);
    var read = layout.sentences();
    for (int i = 0; i < texts.size(); i++) {
      Aside aside = asides.get(i);
      String next = i + 1 < texts.size() ? texts.get(i + 1) : "";
      read.add(
          aside == null
              ? statement(comment.language(), spans.get(i), texts.get(i), next)
              : ReadSentence.aside(spans.get(i), aside));
    }
    read.sort(Comparator.comparingInt(sentence -> sentence.span().start()));
    return part.start() == 0
        ? read
        : read.stream().map(sentence -> sentence.movedBy(part.start())).toList();
  }

  private static ReadSentence statement(
      LanguageTag language, TextSpan span, String text, String next) {
    var cues = Cues.of(language);
    boolean conceded = SentenceRules.of(language).turns(next);
    return ReadSentence.statement(
        span,
        Words.idOf(language, text),
        new SentenceTraits(cues.kindOf(text), cues.replyCueOf(text).orElse(null), conceded));
  }

  /// Returns why each sentence is not a statement; null for a statement.
  private static List<@Nullable Aside> asides(
      List<String> texts, List<Boolean> fillLines, SentenceRules rules) {
    var asides = new ArrayList<@Nullable Aside>();
    boolean closed = false;
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      Aside aside = rules.aside(text).orElse(null);
      boolean signs =
          closed && Words.count(text) <= SIGNATURE_WORDS
              || i > 0 && i == texts.size() - 1 && looksLikeName(text);
      if (aside == null && signs) {
        aside = Aside.SIGNATURE;
      }
      closed |= aside == Aside.CLOSING;
      asides.add(aside);
    }
    setAsideLetterhead(texts, fillLines, asides, rules);
    setAsideHeadings(texts, fillLines, asides, rules);
    return asides;
  }

  /// Sets aside the lines above the salutation, or above the first sentence if one of the lines is
  /// an address or a date.
  private static void setAsideLetterhead(
      List<String> texts,
      List<Boolean> fillLines,
      List<@Nullable Aside> asides,
      SentenceRules rules) {
    int lines = 0;
    boolean addressed = false;
    while (lines < texts.size()
        && lines < MAX_LETTERHEAD_LINES
        && asides.get(lines) != Aside.SALUTATION
        && fillLines.get(lines)
        && rules.canBeLetterhead(texts.get(lines))) {
      addressed |= rules.isAddress(texts.get(lines));
      lines++;
    }
    boolean salutes = lines < texts.size() && asides.get(lines) == Aside.SALUTATION;
    if (lines < texts.size() && (salutes || addressed)) {
      for (int i = 0; i < lines; i++) {
        asides.set(i, Objects.requireNonNullElse(asides.get(i), Aside.LETTERHEAD));
      }
    }
  }

  /// Sets aside headings. They stay statements in a comment that has no other.
  private static void setAsideHeadings(
      List<String> texts,
      List<Boolean> fillLines,
      List<@Nullable Aside> asides,
      SentenceRules rules) {
    var headings = new ArrayList<Integer>();
    int statements = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (asides.get(i) == null) {
        if (fillLines.get(i) && rules.isHeading(texts.get(i))) {
          headings.add(i);
        } else {
          statements++;
        }
      }
    }
    if (statements > 0) {
      headings.forEach(i -> asides.set(i, Aside.HEADING));
    }
  }

  /// A short last line in capitalized words and without a full stop.
  private static boolean looksLikeName(String text) {
    String stripped = text.strip();
    int last = stripped.codePointBefore(stripped.length());
    if (Words.count(stripped) > NAME_WORDS || ".!?。!?؟…".indexOf(last) >= 0) {
      return false;
    }
    for (String word : stripped.split("[\\s,.-]+")) {
      if (!word.isEmpty() && !Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    return true;
  }
}
