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
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// One edition of a report, whole and unchangeable: every format is a rendering of this and of
/// nothing else. It cannot exist with a gap in its paragraph numbers or a citation that its annex
/// does not list.
public record ReportDocument(
    Slug consultation,
    LanguageTag language,
    Masthead masthead,
    @Nullable Mandate mandate,
    int edition,
    Instant publishedAt,
    List<SummaryPoint> summary,
    List<Section> sections,
    @Nullable Table submissions,
    List<SubmittedSummary> submittedSummaries,
    List<AnnexEntry> contributions,
    List<String> method,
    Enclosed enclosed,
    Snapshot snapshot,
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
    new DocumentCheck(summary, paragraphsOf(sections), contributions).check();
  }

  public static ReportDocumentBuilder of(
      Slug consultation,
      LanguageTag language,
      Masthead masthead,
      int edition,
      Instant publishedAt,
      Snapshot snapshot) {
    return new ReportDocumentBuilder(
        consultation, language, masthead, edition, publishedAt, snapshot);
  }

  /// In reading order.
  public List<NumberedParagraph> paragraphs() {
    return paragraphsOf(sections);
  }

  public Coverage coverage() {
    return Coverage.of(
        snapshot,
        contributions,
        Stream.concat(
                summary.stream().flatMap(point -> point.sentences().stream()),
                paragraphs().stream().flatMap(paragraph -> paragraph.sentences().stream()))
            .toList());
  }

  /// For each cited comment the numbers of the paragraphs that cite it.
  public SortedMap<Integer, SortedSet<Integer>> citingParagraphs() {
    return paragraphsCiting(sentence -> true);
  }

  /// For each comment the numbers of the paragraphs that cite it for what it says.
  public SortedMap<Integer, SortedSet<Integer>> speakingParagraphs() {
    return paragraphsCiting(sentence -> sentence.kind().speaks());
  }

  private SortedMap<Integer, SortedSet<Integer>> paragraphsCiting(Predicate<Sentence> which) {
    var citing = new TreeMap<Integer, SortedSet<Integer>>();
    for (NumberedParagraph paragraph : paragraphs()) {
      for (Sentence sentence : paragraph.sentences().stream().filter(which).toList()) {
        for (Citation citation : sentence.citations()) {
          citing.computeIfAbsent(citation.comment(), c -> new TreeSet<>()).add(paragraph.number());
        }
      }
    }
    return citing;
  }

  /// The same edition after a comment was removed: its quotations and its annex entry give way to
  /// the decision, which is listed as a correction. Nothing else changes. An edition that does
  /// not know the comment stays as it is.
  public ReportDocument withRemoved(int comment, int decision, Instant decidedAt) {
    if (contributions.stream().noneMatch(c -> c.number() == comment)) {
      return this;
    }
    return withoutWords(
            quoted -> quoted.quotation().comment() == comment,
            (said, revision, words) -> said == comment,
            new Withdrawal(Correction.Kind.REMOVED, decision))
        .corrected(
            new Correction(Correction.Kind.REMOVED, comment, decision, decidedAt),
            submittedSummaries,
            contributions.stream()
                .map(c -> c.number() == comment ? c.removedBy(decision) : c)
                .toList());
  }

  /// The same edition after a redaction sealed a revision of a comment: quotations of words that
  /// the comment does not say any more give way to the decision. Where there are none the edition
  /// stays as it is.
  public ReportDocument withRedacted(
      int comment, int revision, String readable, int decision, Instant decidedAt) {
    var left =
        withoutWords(
            quoted ->
                quoted.quotation().comment() == comment
                    && quoted.quotation().revision() == revision
                    && !readable.contains(quoted.words()),
            (said, of, words) -> said == comment && of == revision && !readable.contains(words),
            new Withdrawal(Correction.Kind.REDACTED, decision));
    return left.equals(this)
        ? this
        : left.corrected(
            new Correction(Correction.Kind.REDACTED, comment, decision, decidedAt),
            submittedSummaries,
            contributions);
  }

  /// The same edition after the summary of a submission was removed: it gives way to the decision.
  /// An edition that has no such summary, or not any more, stays as it is.
  public ReportDocument withSummaryRemoved(int submission, int decision, Instant decidedAt) {
    return withSummary(
        Correction.ofSummary(Correction.Kind.REMOVED, submission, decision, decidedAt),
        summary -> !summary.text().isEmpty(),
        summary -> summary.removedBy(decision));
  }

  /// The same edition after a redaction sealed a revision of a summary: it says what is left of it.
  /// Where the edition has another revision it stays as it is.
  public ReportDocument withSummaryRedacted(
      int submission,
      int revision,
      SubmittedSummary.Readable readable,
      int decision,
      Instant decidedAt) {
    return withSummary(
        Correction.ofSummary(Correction.Kind.REDACTED, submission, decision, decidedAt),
        summary -> summary.revision() == revision && !summary.text().isEmpty(),
        summary -> summary.redactedBy(decision, readable));
  }

  /// Without the summaries of these submissions.
  public ReportDocument withoutSummaries(Set<Integer> of) {
    return with(
        masthead,
        summary,
        sections,
        submittedSummaries.stream().filter(each -> !of.contains(each.submission())).toList(),
        contributions,
        enclosed,
        corrections);
  }

  private ReportDocument withSummary(
      Correction correction,
      Predicate<SubmittedSummary> which,
      UnaryOperator<SubmittedSummary> change) {
    var chosen =
        which.and(each -> Integer.valueOf(each.submission()).equals(correction.submission()));
    return submittedSummaries.stream().noneMatch(chosen)
        ? this
        : corrected(
            correction,
            submittedSummaries.stream()
                .map(each -> chosen.test(each) ? change.apply(each) : each)
                .toList(),
            contributions);
  }

  /// As a reader gets it who is shown it before it is published.
  public ReportDocument under(Embargo embargo) {
    return with(masthead.under(embargo), summary, sections, enclosed);
  }

  /// With one sentence in place of what these paragraphs say, and without what the summary says of
  /// them. Numbers and ids stay.
  public ReportDocument withheld(Set<Integer> paragraphs, Sentence instead) {
    return showing(
        summary.stream().filter(p -> Collections.disjoint(p.paragraphs(), paragraphs)).toList(),
        paragraphs(
            p ->
                paragraphs.contains(p.number())
                    ? new NumberedParagraph(p.id(), p.number(), List.of(instead))
                    : p));
  }

  /// Without these points of the summary, counted from 0.
  public ReportDocument withoutPoints(Set<Integer> points) {
    return showing(
        IntStream.range(0, summary.size())
            .filter(at -> !points.contains(at))
            .mapToObj(summary::get)
            .toList(),
        sections);
  }

  /// What a model was asked about a paragraph says the same in other words: it stays only
  /// with those that do not change.
  private ReportDocument showing(List<SummaryPoint> points, List<Section> left) {
    var before = Set.copyOf(paragraphs());
    var standing =
        Stream.concat(
                points.stream().map(SummaryPoint::id),
                paragraphsOf(left).stream().filter(before::contains).map(NumberedParagraph::id))
            .collect(Collectors.toSet());
    return with(masthead, points, left, enclosed.about(standing));
  }

  private ReportDocument withoutWords(
      Predicate<Sentence.Quoted> chosen, Said.Leaving leaving, Withdrawal why) {
    return with(
        masthead,
        summary.stream().map(point -> point.without(chosen, why)).toList(),
        paragraphs(p -> p.without(chosen, why)),
        enclosed.without(leaving, why));
  }

  private List<Section> paragraphs(UnaryOperator<NumberedParagraph> change) {
    return sections.stream().map(section -> section.with(change)).toList();
  }

  private ReportDocument with(
      Masthead head, List<SummaryPoint> points, List<Section> left, Enclosed data) {
    return with(head, points, left, submittedSummaries, contributions, data, corrections);
  }

  private ReportDocument corrected(
      Correction correction, List<SubmittedSummary> summaries, List<AnnexEntry> listed) {
    var all = new ArrayList<>(corrections);
    all.add(correction);
    return with(masthead, summary, sections, summaries, listed, enclosed, all);
  }

  private ReportDocument with(
      Masthead head,
      List<SummaryPoint> points,
      List<Section> left,
      List<SubmittedSummary> summaries,
      List<AnnexEntry> listed,
      Enclosed data,
      List<Correction> corrected) {
    return new ReportDocument(
        consultation,
        language,
        head,
        mandate,
        edition,
        publishedAt,
        points,
        left,
        submissions,
        summaries,
        listed,
        method,
        data,
        snapshot,
        corrected);
  }

  private static List<NumberedParagraph> paragraphsOf(List<Section> sections) {
    return sections.stream().flatMap(Section::paragraphs).toList();
  }
}
