package org.rapporteur.rendering.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A sentence of the report. It has citations, or a reason why it has none.
///
/// @param quotedSpans in text order, not overlapping, each of a cited comment
public record Sentence(
    String text,
    Role role,
    List<Citation> citations,
    @Nullable Term reason,
    List<QuotedSpan> quotedSpans,
    @Nullable String footnote) {

  private static final String CLOSING_MARKS = "”»」“›’』\"";

  /// A part of the text: plain, quoted, or the translation of the quotation before it. The text of
  /// a removed quotation and of a translation is empty.
  public record Part(
      String text, @Nullable QuotedSpan quotedSpan, QuotedSpan.@Nullable Translation translation) {}

  public Sentence {
    citations = List.copyOf(citations);
    quotedSpans = List.copyOf(quotedSpans);
    if (citations.isEmpty() == (reason == null)) {
      throw new IllegalStateException("A sentence has citations or a reason: " + text);
    }
    int from = 0;
    int length = text.codePointCount(0, text.length());
    for (QuotedSpan span : quotedSpans) {
      if (span.start() < from || span.end() > length) {
        throw new IllegalStateException(span + " does not fit into: " + text);
      }
      if (citations.stream().noneMatch(c -> c.comment() == span.comment())) {
        throw new IllegalStateException(span + " is not cited by: " + text);
      }
      from = span.end();
    }
  }

  public static Sentence withCitations(Role role, String text, List<Citation> citations) {
    return new Sentence(text, role, citations, null, List.of(), null);
  }

  public static Sentence withReason(Role role, String text, Term reason) {
    return new Sentence(text, role, List.of(), reason, List.of(), null);
  }

  public Sentence quoting(QuotedSpan... spans) {
    return new Sentence(text, role, citations, reason, List.of(spans), footnote);
  }

  public Sentence withFootnote(String note) {
    return new Sentence(text, role, citations, reason, quotedSpans, note);
  }

  /// Splits the text at its quotations. A translation follows the closing quotation mark. The
  /// texts of all parts together are the text.
  public List<Part> parts() {
    var parts = new ArrayList<Part>();
    int from = 0;
    int length = text.codePointCount(0, text.length());
    for (int i = 0; i < quotedSpans.size(); i++) {
      QuotedSpan span = quotedSpans.get(i);
      addPlainPart(from, span.start(), parts);
      parts.add(new Part(substring(span.start(), span.end()), span, null));
      from = span.end();
      if (span.translation() != null) {
        int next = i + 1 < quotedSpans.size() ? quotedSpans.get(i + 1).start() : length;
        int afterMark = from < next && isClosingMark(from) ? from + 1 : from;
        addPlainPart(from, afterMark, parts);
        parts.add(new Part("", null, span.translation()));
        from = afterMark;
      }
    }
    addPlainPart(from, length, parts);
    return parts;
  }

  private void addPlainPart(int from, int to, List<Part> parts) {
    if (from < to) {
      parts.add(new Part(substring(from, to), null, null));
    }
  }

  private boolean isClosingMark(int position) {
    return CLOSING_MARKS.indexOf(text.codePointAt(text.offsetByCodePoints(0, position))) >= 0;
  }

  /// Removes the text of matching quotations. Their empty spans remain.
  public Sentence withoutQuotations(TextMatcher matcher, TextRemoval removal) {
    var shortened = new StringBuilder();
    var spans = new ArrayList<QuotedSpan>();
    int shift = 0;
    for (Part part : parts()) {
      QuotedSpan span = part.quotedSpan();
      if (span != null
          && span.removal() == null
          && matcher.matches(span.comment(), span.revision(), part.text())) {
        spans.add(span.removedAt(span.start() + shift, removal));
        shift -= span.end() - span.start();
      } else {
        shortened.append(part.text());
        if (span != null) {
          spans.add(span.shifted(shift));
        }
      }
    }
    return new Sentence(shortened.toString(), role, citations, reason, spans, footnote);
  }

  private String substring(int start, int end) {
    return text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
  }

  /// The role of a sentence in the report.
  public enum Role {
    OVERVIEW,
    CONVERGENCE,
    DIVERGENCE,
    MINORITY,
    PROPOSAL,
    CAMPAIGN,
    QUOTATION,
    /// Dates, participation and method of the consultation.
    PROCESS,
    /// The secretariat's own observation.
    OBSERVATION;

    /// True if a citation refers to the content of the comment. Otherwise the sentence counts
    /// comments.
    public boolean citesContent() {
      return switch (this) {
        case QUOTATION, CONVERGENCE, DIVERGENCE, MINORITY, OBSERVATION -> true;
        case OVERVIEW, PROPOSAL, CAMPAIGN, PROCESS -> false;
      };
    }
  }
}
