package org.rapporteur.rendering.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A sentence with what it rests on: citations, or else the reason why it has none.
///
/// @param quotations in the order of the text, not overlapping, each of a cited comment
public record Sentence(
    String text,
    SentenceKind kind,
    List<Citation> citations,
    @Nullable Term reason,
    List<Quotation> quotations,
    @Nullable String footnote) {

  private static final String CLOSING_MARKS = "”»」“›’』\"";

  /// A stretch of the text: plain when it has no quotation; empty when its quotation was removed,
  /// or where the translation of the one before it stands.
  public record Part(
      String text, @Nullable Quotation quotation, @Nullable Translation translation) {

    private Part(String text, @Nullable Quotation quotation) {
      this(text, quotation, null);
    }
  }

  /// A quotation with its words.
  record Quoted(Quotation quotation, String words) {}

  public Sentence {
    citations = List.copyOf(citations);
    quotations = List.copyOf(quotations);
    if (citations.isEmpty() == (reason == null)) {
      throw new IllegalStateException("A sentence has citations or a reason: " + text);
    }
    int from = 0;
    int length = text.codePointCount(0, text.length());
    for (Quotation quotation : quotations) {
      if (quotation.start() < from || quotation.end() > length) {
        throw new IllegalStateException(quotation + " does not fit into: " + text);
      }
      if (citations.stream().noneMatch(c -> c.comment() == quotation.comment())) {
        throw new IllegalStateException(quotation + " is not cited by: " + text);
      }
      from = quotation.end();
    }
  }

  public static Sentence citing(SentenceKind kind, String text, List<Citation> citations) {
    return new Sentence(text, kind, citations, null, List.of(), null);
  }

  public static Sentence uncited(SentenceKind kind, String text, Term reason) {
    return new Sentence(text, kind, List.of(), reason, List.of(), null);
  }

  public Sentence quoting(Quotation... quoted) {
    return new Sentence(text, kind, citations, reason, List.of(quoted), footnote);
  }

  public Sentence withFootnote(String note) {
    return new Sentence(text, kind, citations, reason, quotations, note);
  }

  /// The text cut at its quotations, each with its translation behind the mark that closes it; put
  /// together again it is the text.
  public List<Part> parts() {
    var parts = new ArrayList<Part>();
    int from = 0;
    int length = text.codePointCount(0, text.length());
    for (int at = 0; at < quotations.size(); at++) {
      Quotation quotation = quotations.get(at);
      plain(from, quotation.start(), parts);
      parts.add(new Part(between(quotation.start(), quotation.end()), quotation));
      from = quotation.end();
      Translation translation = quotation.translation();
      if (translation != null) {
        int next = at + 1 < quotations.size() ? quotations.get(at + 1).start() : length;
        int behind = from < next && isClosing(from) ? from + 1 : from;
        plain(from, behind, parts);
        parts.add(new Part("", null, translation));
        from = behind;
      }
    }
    plain(from, length, parts);
    return parts;
  }

  private void plain(int from, int to, List<Part> parts) {
    if (from < to) {
      parts.add(new Part(between(from, to), null));
    }
  }

  private boolean isClosing(int at) {
    return CLOSING_MARKS.indexOf(text.codePointAt(text.offsetByCodePoints(0, at))) >= 0;
  }

  /// Without the quotations that are chosen; where they were stays known.
  Sentence without(Predicate<Quoted> chosen, Withdrawal why) {
    var shortened = new StringBuilder();
    var kept = new ArrayList<Quotation>();
    int moved = 0;
    for (Part part : parts()) {
      Quotation quotation = part.quotation();
      if (quotation == null) {
        shortened.append(part.text());
      } else if (quotation.gone() == null && chosen.test(new Quoted(quotation, part.text()))) {
        kept.add(quotation.gone(quotation.start() + moved, why));
        moved -= quotation.end() - quotation.start();
      } else {
        shortened.append(part.text());
        kept.add(quotation.moved(moved));
      }
    }
    return new Sentence(shortened.toString(), kind, citations, reason, kept, footnote);
  }

  private String between(int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }
}
