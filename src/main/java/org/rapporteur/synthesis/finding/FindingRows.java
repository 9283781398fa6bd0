package org.rapporteur.synthesis.finding;

import static org.rapporteur.synthesis.storage.BatchInsertSql.JSON;
import static org.rapporteur.synthesis.storage.BatchInsertSql.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.analysis.positions.CommentPositions;
import org.rapporteur.analysis.positions.PositionFindings;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.synthesis.run.Product;
import org.rapporteur.synthesis.storage.BatchInsertSql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a run found beside its draft: themes, campaigns and how positions fell, as the desk and the
/// annexes of a report show them.
@Component
public class FindingRows {

  private final BatchInsertSql inserts;
  private final JdbcClient database;

  FindingRows(BatchInsertSql inserts, JdbcClient database) {
    this.inserts = inserts;
    this.database = database;
  }

  public List<ThemeFinding> themes(long draft) {
    return read(draft, "synthesis_theme", "position", ThemeFinding.class);
  }

  public List<PositionFinding> positions(long draft) {
    return read(draft, "synthesis_position", "comment", PositionFinding.class);
  }

  public List<CampaignFinding> campaigns(long draft) {
    return read(draft, "synthesis_campaign", "template", CampaignFinding.class);
  }

  public List<OpinionFinding> opinions(long draft) {
    return read(draft, "synthesis_opinion", "number", OpinionFinding.class);
  }

  public List<CodedTheme> codings(long draft) {
    return read(draft, "synthesis_coded", "number", CodedTheme.class);
  }

  public List<TermAccount> terms(long draft) {
    return read(draft, "synthesis_term", "position", TermAccount.class);
  }

  private <T> List<T> read(long draft, String table, String order, Class<T> type) {
    return database
        .sql("SELECT finding FROM " + table + " WHERE synthesis_id = ? ORDER BY " + order)
        .param(draft)
        .query((row, n) -> JSON.readValue(row.getString(1), type))
        .list();
  }

  /// @param earlier the themes of the draft before
  /// @param between two steps may end it
  public void insert(long draft, Product product, EarlierThemes earlier, Runnable between) {
    themes(draft, product, earlier, between);
    campaigns(draft, product);
    positions(draft, product, between);
    opinions(draft, product);
    terms(draft, product);
    codings(draft, product.findings().codings());
  }

  public void codings(long draft, List<CodedTheme> codings) {
    inserts.rows(
        "synthesis_coded (synthesis_id, number, finding)",
        codings.stream()
            .map(coding -> row(draft, coding.number(), JSON.writeValueAsString(coding)))
            .toList());
  }

  private void themes(long draft, Product product, EarlierThemes earlier, Runnable between) {
    var found = product.findings();
    var evidence = found.evidence();
    var themes =
        found.themes().stream()
            .flatMap(question -> evidence.ordered(product.material(), question.themes()).stream())
            .toList();
    var rows =
        IntStream.range(0, themes.size())
            .parallel()
            .mapToObj(
                at -> {
                  between.run();
                  return of(draft, at, themes.get(at), product, earlier);
                })
            .toList();
    inserts.rows(
        "synthesis_theme (synthesis_id, position, id, question, label, finding, statements)",
        rows,
        between);
  }

  private static @Nullable Object[] of(
      long draft, int at, Theme theme, Product product, EarlierThemes earlier) {
    var finding = finding(theme, product.findings().evidence(), product, earlier);
    return row(
        draft,
        at,
        theme.id(),
        theme.question(),
        theme.label(),
        JSON.writeValueAsString(finding),
        JSON.writeValueAsString(theme.members().stream().map(Theme.Member::statement).toList()));
  }

  private static ThemeFinding finding(
      Theme theme, Evidence evidence, Product product, EarlierThemes earlier) {
    var comments = List.copyOf(evidence.comments(theme));
    var points = product.findings().keyPoints();
    return new ThemeFinding(
        theme.id(),
        theme.question(),
        theme.language(),
        theme.label(),
        theme.terms(),
        theme.kept(),
        comments,
        List.of(),
        Prevalence.of(product.material(), comments),
        points.stream()
            .filter(point -> point.theme().equals(theme.id()) && point.part() == null)
            .map(FindingRows::finding)
            .toList(),
        evidence.orderedParts(product.material(), theme).stream()
            .map(part -> finding(part, evidence, product))
            .toList(),
        ThemeFinding.Doubt.of(theme.doubt()),
        earlier.isNew(theme),
        theme.term());
  }

  private static ThemeFinding.Part finding(Theme.Part part, Evidence evidence, Product product) {
    var comments = evidence.comments(part);
    return new ThemeFinding.Part(
        part.id(),
        part.label(),
        part.terms(),
        part.kept(),
        Map.of(PointStance.SUPPORTS, comments, PointStance.OPPOSES, evidence.commentsAgainst(part)),
        Prevalence.of(product.material(), comments),
        product.findings().keyPoints().stream()
            .filter(point -> part.id().equals(point.part()))
            .findFirst()
            .map(FindingRows::finding)
            .orElse(null),
        ThemeFinding.Doubt.of(part.doubt()));
  }

  private static ThemeFinding.Point finding(KeyPoint point) {
    return new ThemeFinding.Point(
        point.statement().comment(),
        point.statement().revision(),
        point.statement().span(),
        point.statement().text(),
        point.comments(),
        point.prevalence());
  }

  private void campaigns(long draft, Product product) {
    inserts.rows(
        "synthesis_campaign (synthesis_id, template, question, finding)",
        CampaignFindings.of(product).stream()
            .map(c -> row(draft, c.template(), c.question(), JSON.writeValueAsString(c)))
            .toList());
  }

  private void positions(long draft, Product product, Runnable between) {
    inserts.rows(
        "synthesis_position (synthesis_id, comment, question, finding)",
        product.findings().positions().stream()
            .flatMap(
                question -> {
                  var differing = question.differing();
                  return question.all().stream()
                      .map(
                          on ->
                              row(
                                  draft,
                                  on.comment(),
                                  on.question(),
                                  JSON.writeValueAsString(finding(question, differing, on))));
                })
            .toList(),
        between);
  }

  private void terms(long draft, Product product) {
    var all = new ArrayList<@Nullable Object[]>();
    for (var account : product.findings().terms(product.material())) {
      all.add(row(draft, all.size(), JSON.writeValueAsString(account)));
    }
    inserts.rows("synthesis_term (synthesis_id, position, finding)", all);
  }

  private void opinions(long draft, Product product) {
    inserts.rows(
        "synthesis_opinion (synthesis_id, number, finding)",
        product.findings().opinions().stream()
            .map(
                group ->
                    row(
                        draft,
                        group.number(),
                        JSON.writeValueAsString(OpinionFinding.of(group, product.material()))))
            .toList());
  }

  private static PositionFinding finding(
      PositionFindings question, Set<Integer> differing, CommentPositions on) {
    var byGroup = new TreeMap<String, PositionFinding.Split>();
    on.byGroup()
        .forEach(
            (group, tally) ->
                byGroup.put(group, new PositionFinding.Split(tally.agree(), tally.disagree())));
    return new PositionFinding(
        on.comment(),
        on.question(),
        shows(question, differing, on.comment()),
        new PositionFinding.Split(on.all().agree(), on.all().disagree()),
        byGroup);
  }

  private static PositionFinding.Shows shows(
      PositionFindings question, Set<Integer> differing, int comment) {
    if (question.agreed().stream().anyMatch(on -> on.comment() == comment)) {
      return PositionFinding.Shows.AGREEMENT;
    }
    if (question.disagreed().stream().anyMatch(on -> on.comment() == comment)) {
      return PositionFinding.Shows.DISAGREEMENT;
    }
    if (differing.contains(comment)) {
      return PositionFinding.Shows.DIFFERENCE_BETWEEN_GROUPS;
    }
    if (question.dissents().stream().anyMatch(d -> d.on().comment() == comment)) {
      return PositionFinding.Shows.DISSENT_OF_A_GROUP;
    }
    return question.divided().stream().anyMatch(on -> on.comment() == comment)
        ? PositionFinding.Shows.DIVISION
        : PositionFinding.Shows.NOTHING;
  }
}
