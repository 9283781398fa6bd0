package org.rapporteur.report.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.snapshot.CommentFilter;
import org.rapporteur.discussion.snapshot.DiscussionSnapshotSql.CommentRevisionNumber;
import org.rapporteur.discussion.snapshot.VisibleCommentSql;
import org.rapporteur.discussion.snapshot.VisibleCommentSql.VisibleComment;
import org.rapporteur.discussion.snapshot.VisiblePositionSql;
import org.rapporteur.discussion.snapshot.VisiblePositionSql.CommentPositionCounts;
import org.rapporteur.rendering.document.AnnexEntry;
import org.rapporteur.rendering.document.CommentDisposition;
import org.rapporteur.rendering.document.Contribution;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;

/// What an edition rests on: the comments of its annex in the revisions it was made from, as far as
/// those may be read now, and what it made of them. Positions do not change any more once a
/// consultation has closed.
record EditionData(
    ConsultationDetails consultation,
    ReportDocument report,
    VisibleCommentSql discussion,
    VisiblePositionSql positions,
    String site,
    List<String> about,
    String licence)
    implements PublicData {

  private static final int PAGE = 500;

  /// As the annex says of a comment that it is counted under a theme.
  private static final String BY_THEME = "theme";

  @Override
  public LanguageTag language() {
    return report.language();
  }

  @Override
  public void comments(Consumer<List<VisibleComment>> reader) {
    var entries = report.contributions();
    for (int from = 0; from < entries.size(); from += PAGE) {
      var page = entries.subList(from, Math.min(entries.size(), from + PAGE));
      reader.accept(
          discussion.findRevisions(id(), page.stream().map(EditionData::revision).toList()));
    }
  }

  @Override
  public void positions(Consumer<List<CommentPositionCounts>> reader) {
    Set<Integer> listed =
        report.contributions().stream().map(AnnexEntry::number).collect(Collectors.toSet());
    positions.forEachPage(
        id(),
        CommentFilter.ALL,
        page ->
            reader.accept(
                page.stream().filter(positions -> listed.contains(positions.comment())).toList()));
  }

  @Override
  public void said(
      BiConsumer<List<VisibleComment>, Map<Integer, List<CommentPositionCounts>>> reader) {
    comments(page -> reader.accept(page, positions.listForPage(id(), page)));
  }

  @Override
  public List<QuestionTitle> questions() {
    return QuestionTitles.of(consultation, null);
  }

  /// Those under which the annex counts comments.
  @Override
  public List<ThemeRow> themes() {
    record Theme(int question, String label) {}
    var counted =
        report.contributions().stream()
            .filter(entry -> entry.disposition().outcome() == CommentDisposition.Outcome.GROUPED)
            .flatMap(
                entry -> {
                  var reason = entry.disposition().reason();
                  return reason == null || !reason.code().equals(BY_THEME)
                      ? java.util.stream.Stream.<Theme>empty()
                      : java.util.stream.Stream.of(new Theme(entry.question(), reason.label()));
                })
            .collect(
                Collectors.groupingBy(
                    Function.identity(),
                    () ->
                        new TreeMap<>(
                            java.util.Comparator.comparingInt(Theme::question)
                                .thenComparing(Theme::label)),
                    Collectors.counting()));
    var rows = new ArrayList<ThemeRow>();
    counted.forEach(
        (theme, comments) ->
            rows.add(
                new ThemeRow(
                    theme.question(),
                    null,
                    report.language(),
                    theme.label(),
                    null,
                    comments.intValue(),
                    null,
                    null)));
    return rows;
  }

  @Override
  public void ledger(Consumer<LedgerRow> reader) {
    LedgerRows.of(report, CommentFilter.ALL, reader);
  }

  @Override
  public Instant at() {
    return report.publishedAt();
  }

  @Override
  public Slug slug() {
    return consultation.slug();
  }

  private static CommentRevisionNumber revision(AnnexEntry entry) {
    return new CommentRevisionNumber(
        entry.number(), entry instanceof Contribution said ? said.revision() : 0);
  }

  private ConsultationId id() {
    return consultation.id();
  }
}
