package org.rapporteur.rendering.document;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.supplement.Supplement;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.Sentence;
import org.rapporteur.rendering.text.TextMatcher;
import org.rapporteur.rendering.text.TextRemoval;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// One edition of a report. All formats render this document and nothing else.
public record ReportDocument(
    Slug consultation,
    LanguageTag language,
    Masthead masthead,
    @Nullable QuotedMandate mandate,
    int edition,
    Instant publishedAt,
    List<SummaryPoint> summary,
    List<ReportSection> sections,
    @Nullable Table submissions,
    List<SubmittedSummary> submittedSummaries,
    List<AnnexEntry> contributions,
    List<String> method,
    Supplement supplement,
    InputSnapshot snapshot,
    List<Correction> corrections) {

  public ReportDocument {
    submittedSummaries = List.copyOf(submittedSummaries);
    summary = List.copyOf(summary);
    sections = List.copyOf(sections);
    contributions = List.copyOf(contributions);
    method = List.copyOf(method);
    corrections = List.copyOf(corrections);
    if (edition < 1) {
      throw new IllegalStateException("Editions count from 1, not " + edition);
    }
    new DocumentValidation(summary, listParagraphs(sections), contributions).validate();
  }

  /// Returns the paragraphs in reading order.
  public List<Block.Paragraph> paragraphs() {
    return listParagraphs(sections);
  }

  public CommentCoverage coverage() {
    return CommentCoverage.compute(
        snapshot,
        contributions,
        Stream.concat(
                summary.stream().flatMap(point -> point.sentences().stream()),
                paragraphs().stream().flatMap(paragraph -> paragraph.sentences().stream()))
            .toList());
  }

  /// Returns the numbers of the paragraphs that cite each comment.
  public SortedMap<Integer, SortedSet<Integer>> citingParagraphs() {
    return citingParagraphs(sentence -> true);
  }

  /// Returns the numbers of the paragraphs that cite the content of each comment.
  public SortedMap<Integer, SortedSet<Integer>> contentCitingParagraphs() {
    return citingParagraphs(sentence -> sentence.role().citesContent());
  }

  private SortedMap<Integer, SortedSet<Integer>> citingParagraphs(Predicate<Sentence> filter) {
    var citing = new TreeMap<Integer, SortedSet<Integer>>();
    for (Block.Paragraph paragraph : paragraphs()) {
      for (Sentence sentence : paragraph.sentences().stream().filter(filter).toList()) {
        for (Citation citation : sentence.citations()) {
          citing.computeIfAbsent(citation.comment(), c -> new TreeSet<>()).add(paragraph.number());
        }
      }
    }
    return citing;
  }

  /// Replaces quotations and annex entry of a removed comment by the decision and lists the
  /// correction. Returns the same document if the annex does not list the comment.
  public ReportDocument withCommentRemoved(int comment, int decision, Instant decidedAt) {
    if (contributions.stream().noneMatch(c -> c.number() == comment)) {
      return this;
    }
    var copy =
        copyWithout(
            (cited, revision, text) -> cited == comment,
            new TextRemoval(TextRemoval.Kind.REMOVED, decision));
    copy.contributions =
        contributions.stream().map(c -> c.number() == comment ? c.asRemoved(decision) : c).toList();
    return copy.corrected(new Correction(TextRemoval.Kind.REMOVED, comment, decision, decidedAt));
  }

  /// Replaces quotations of text that a redaction removed from a revision by the decision and lists
  /// the correction. Returns the same document if it does not quote that text.
  public ReportDocument withCommentRedacted(
      int comment, int revision, String redactedText, int decision, Instant decidedAt) {
    var copy =
        copyWithout(
            (cited, citedRevision, text) ->
                cited == comment && citedRevision == revision && !redactedText.contains(text),
            new TextRemoval(TextRemoval.Kind.REDACTED, decision));
    return copy.create().equals(this)
        ? this
        : copy.corrected(new Correction(TextRemoval.Kind.REDACTED, comment, decision, decidedAt));
  }

  /// Removes the summary of a submission and lists the correction. Returns the same document if it
  /// has no such summary.
  public ReportDocument withSummaryRemoved(int submission, int decision, Instant decidedAt) {
    return withSummaryCorrected(
        Correction.forSummary(TextRemoval.Kind.REMOVED, submission, decision, decidedAt),
        summary -> summary.submission() == submission && !summary.text().isEmpty(),
        summary -> summary.withRemoval(decision));
  }

  /// Replaces the summary of a submission by its redacted text and lists the correction. Returns
  /// the same document if it has another revision of the summary.
  public ReportDocument withSummaryRedacted(
      int submission,
      int revision,
      SubmittedSummary.RedactedText redacted,
      int decision,
      Instant decidedAt) {
    return withSummaryCorrected(
        Correction.forSummary(TextRemoval.Kind.REDACTED, submission, decision, decidedAt),
        summary ->
            summary.submission() == submission
                && summary.revision() == revision
                && !summary.text().isEmpty(),
        summary -> summary.withRedaction(decision, redacted));
  }

  private ReportDocument withSummaryCorrected(
      Correction correction,
      Predicate<SubmittedSummary> selected,
      UnaryOperator<SubmittedSummary> change) {
    if (submittedSummaries.stream().noneMatch(selected)) {
      return this;
    }
    var copy = new Copy();
    copy.submittedSummaries =
        submittedSummaries.stream().map(s -> selected.test(s) ? change.apply(s) : s).toList();
    return copy.corrected(correction);
  }

  public ReportDocument withoutSubmittedSummaries(Set<Integer> submissions) {
    var copy = new Copy();
    copy.submittedSummaries =
        submittedSummaries.stream().filter(s -> !submissions.contains(s.submission())).toList();
    return copy.create();
  }

  /// Marks the document as a preview.
  public ReportDocument withEmbargo(Masthead.Embargo embargo) {
    var copy = new Copy();
    copy.masthead = masthead.withEmbargo(embargo);
    return copy.create();
  }

  /// Replaces the text of paragraphs by one sentence and removes the points of the summary that
  /// refer to them. Numbers and ids do not change.
  public ReportDocument withParagraphsReplaced(Set<Integer> paragraphs, Sentence replacement) {
    if (paragraphs.isEmpty()) {
      return this;
    }
    var copy = new Copy();
    copy.summary =
        summary.stream().filter(p -> Collections.disjoint(p.paragraphs(), paragraphs)).toList();
    copy.sections =
        mapParagraphs(
            p ->
                paragraphs.contains(p.number())
                    ? new Block.Paragraph(p.id(), p.number(), List.of(replacement))
                    : p);
    return copy.withoutExchanges();
  }

  /// Removes points of the summary, counted from 0.
  public ReportDocument withoutSummaryPoints(Set<Integer> points) {
    if (points.isEmpty()) {
      return this;
    }
    var copy = new Copy();
    copy.summary =
        IntStream.range(0, summary.size())
            .filter(i -> !points.contains(i))
            .mapToObj(summary::get)
            .toList();
    return copy.withoutExchanges();
  }

  private Copy copyWithout(TextMatcher matcher, TextRemoval removal) {
    var copy = new Copy();
    copy.summary = summary.stream().map(p -> p.withoutQuotations(matcher, removal)).toList();
    copy.sections = mapParagraphs(p -> p.withoutQuotations(matcher, removal));
    copy.supplement = supplement.without(matcher, removal);
    return copy;
  }

  private List<ReportSection> mapParagraphs(UnaryOperator<Block.Paragraph> change) {
    return sections.stream().map(section -> section.mapParagraphs(change)).toList();
  }

  private static List<Block.Paragraph> listParagraphs(List<ReportSection> sections) {
    return sections.stream().flatMap(ReportSection::paragraphs).toList();
  }

  /// A copy of the document, some of whose components are replaced.
  private final class Copy {

    private Masthead masthead = ReportDocument.this.masthead;
    private List<SummaryPoint> summary = ReportDocument.this.summary;
    private List<ReportSection> sections = ReportDocument.this.sections;
    private List<SubmittedSummary> submittedSummaries = ReportDocument.this.submittedSummaries;
    private List<AnnexEntry> contributions = ReportDocument.this.contributions;
    private Supplement supplement = ReportDocument.this.supplement;
    private List<Correction> corrections = ReportDocument.this.corrections;

    ReportDocument corrected(Correction correction) {
      corrections = Stream.concat(corrections.stream(), Stream.of(correction)).toList();
      return create();
    }

    /// Exchanges with a model repeat the content of paragraphs.
    ReportDocument withoutExchanges() {
      supplement = supplement.withoutExchanges();
      return create();
    }

    ReportDocument create() {
      return new ReportDocument(
          consultation,
          language,
          masthead,
          mandate,
          edition,
          publishedAt,
          summary,
          sections,
          submissions,
          submittedSummaries,
          contributions,
          method,
          supplement,
          snapshot,
          corrections);
    }
  }
}
