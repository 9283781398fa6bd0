package org.rapporteur.rendering.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.rendering.supplement.Supplement;
import org.rapporteur.rendering.text.Citation;
import org.rapporteur.rendering.text.RemovalKind;
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

  public static ReportDocumentBuilder builder(
      Slug consultation,
      LanguageTag language,
      Masthead masthead,
      int edition,
      Instant publishedAt,
      InputSnapshot snapshot) {
    return new ReportDocumentBuilder(
        consultation, language, masthead, edition, publishedAt, snapshot);
  }

  /// Returns the paragraphs in reading order.
  public List<ReportParagraph> paragraphs() {
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
    for (ReportParagraph paragraph : paragraphs()) {
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
    return withoutText(
            (cited, revision, text) -> cited == comment,
            new TextRemoval(RemovalKind.REMOVED, decision))
        .withCorrection(
            new Correction(RemovalKind.REMOVED, comment, decision, decidedAt),
            submittedSummaries,
            contributions.stream()
                .map(c -> c.number() == comment ? c.asRemoved(decision) : c)
                .toList());
  }

  /// Replaces quotations of text that a redaction removed from a revision by the decision and lists
  /// the correction. Returns the same document if it does not quote that text.
  public ReportDocument withCommentRedacted(
      int comment, int revision, String redactedText, int decision, Instant decidedAt) {
    var changed =
        withoutText(
            (cited, citedRevision, text) ->
                cited == comment && citedRevision == revision && !redactedText.contains(text),
            new TextRemoval(RemovalKind.REDACTED, decision));
    return changed.equals(this)
        ? this
        : changed.withCorrection(
            new Correction(RemovalKind.REDACTED, comment, decision, decidedAt),
            submittedSummaries,
            contributions);
  }

  /// Removes the summary of a submission and lists the correction. Returns the same document if it
  /// has no such summary.
  public ReportDocument withSummaryRemoved(int submission, int decision, Instant decidedAt) {
    return withSummaryCorrected(
        Correction.forSummary(RemovalKind.REMOVED, submission, decision, decidedAt),
        summary -> !summary.text().isEmpty(),
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
        Correction.forSummary(RemovalKind.REDACTED, submission, decision, decidedAt),
        summary -> summary.revision() == revision && !summary.text().isEmpty(),
        summary -> summary.withRedaction(decision, redacted));
  }

  private ReportDocument withSummaryCorrected(
      Correction correction,
      Predicate<SubmittedSummary> filter,
      UnaryOperator<SubmittedSummary> change) {
    var selected =
        filter.and(each -> Integer.valueOf(each.submission()).equals(correction.submission()));
    return submittedSummaries.stream().noneMatch(selected)
        ? this
        : withCorrection(
            correction,
            submittedSummaries.stream()
                .map(each -> selected.test(each) ? change.apply(each) : each)
                .toList(),
            contributions);
  }

  public ReportDocument withoutSubmittedSummaries(Set<Integer> submissions) {
    return copy(
        masthead,
        summary,
        sections,
        submittedSummaries.stream().filter(s -> !submissions.contains(s.submission())).toList(),
        contributions,
        supplement,
        corrections);
  }

  /// Marks the document as a preview.
  public ReportDocument withEmbargo(Embargo embargo) {
    return withBody(masthead.withEmbargo(embargo), summary, sections, supplement);
  }

  /// Replaces the text of paragraphs by one sentence and removes the points of the summary that
  /// refer to them. Numbers and ids do not change.
  public ReportDocument withParagraphsReplaced(Set<Integer> paragraphs, Sentence replacement) {
    return withRemainingExchanges(
        summary.stream().filter(p -> Collections.disjoint(p.paragraphs(), paragraphs)).toList(),
        mapParagraphs(
            p ->
                paragraphs.contains(p.number())
                    ? new ReportParagraph(p.id(), p.number(), List.of(replacement))
                    : p));
  }

  /// Removes points of the summary, counted from 0.
  public ReportDocument withoutSummaryPoints(Set<Integer> points) {
    return withRemainingExchanges(
        IntStream.range(0, summary.size())
            .filter(i -> !points.contains(i))
            .mapToObj(summary::get)
            .toList(),
        sections);
  }

  /// Keeps exchanges with a model only for unchanged paragraphs: an exchange repeats the content of
  /// its paragraph.
  private ReportDocument withRemainingExchanges(
      List<SummaryPoint> newSummary, List<ReportSection> newSections) {
    var unchanged = Set.copyOf(paragraphs());
    var ids =
        Stream.concat(
                newSummary.stream().map(SummaryPoint::id),
                listParagraphs(newSections).stream()
                    .filter(unchanged::contains)
                    .map(ReportParagraph::id))
            .collect(Collectors.toSet());
    return withBody(masthead, newSummary, newSections, supplement.limitedTo(ids));
  }

  private ReportDocument withoutText(TextMatcher matcher, TextRemoval removal) {
    return withBody(
        masthead,
        summary.stream().map(point -> point.withoutQuotations(matcher, removal)).toList(),
        mapParagraphs(p -> p.withoutQuotations(matcher, removal)),
        supplement.without(matcher, removal));
  }

  private List<ReportSection> mapParagraphs(UnaryOperator<ReportParagraph> change) {
    return sections.stream().map(section -> section.mapParagraphs(change)).toList();
  }

  private ReportDocument withBody(
      Masthead newMasthead,
      List<SummaryPoint> newSummary,
      List<ReportSection> newSections,
      Supplement newSupplement) {
    return copy(
        newMasthead,
        newSummary,
        newSections,
        submittedSummaries,
        contributions,
        newSupplement,
        corrections);
  }

  private ReportDocument withCorrection(
      Correction correction, List<SubmittedSummary> summaries, List<AnnexEntry> entries) {
    var all = new ArrayList<>(corrections);
    all.add(correction);
    return copy(masthead, summary, sections, summaries, entries, supplement, all);
  }

  private ReportDocument copy(
      Masthead newMasthead,
      List<SummaryPoint> newSummary,
      List<ReportSection> newSections,
      List<SubmittedSummary> summaries,
      List<AnnexEntry> entries,
      Supplement newSupplement,
      List<Correction> newCorrections) {
    return new ReportDocument(
        consultation,
        language,
        newMasthead,
        mandate,
        edition,
        publishedAt,
        newSummary,
        newSections,
        submissions,
        summaries,
        entries,
        method,
        newSupplement,
        snapshot,
        newCorrections);
  }

  private static List<ReportParagraph> listParagraphs(List<ReportSection> sections) {
    return sections.stream().flatMap(ReportSection::paragraphs).toList();
  }
}
