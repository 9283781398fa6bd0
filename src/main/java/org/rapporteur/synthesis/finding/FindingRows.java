package org.rapporteur.synthesis.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.codebook.PointStance;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.finding.CommentSets;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.positions.CommentPositions;
import org.rapporteur.analysis.positions.PositionFindings;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.synthesis.run.Product;
import org.rapporteur.synthesis.storage.DraftDocumentsSql;
import org.rapporteur.synthesis.storage.DraftDocumentsSql.Kind;
import org.springframework.stereotype.Component;

/// Stores the results of runs beside their drafts: themes, campaigns, positions and the method, as
/// the desk and the annexes of a report show them. Each is a JSON document.
@Component
public class FindingRows {

  private final DraftDocumentsSql documents;
  private final ThemeRows statements;
  private final Methods methods;

  FindingRows(DraftDocumentsSql documents, ThemeRows statements, Methods methods) {
    this.documents = documents;
    this.statements = statements;
    this.methods = methods;
  }

  public StoredFindings of(long draft) {
    return new StoredFindings(
        method(draft),
        documents.list(draft, Kind.COMMENT_SETS, CommentSets.class).getFirst(),
        themes(draft),
        documents.list(draft, Kind.POSITION, PositionFinding.class),
        documents.list(draft, Kind.CAMPAIGN, CampaignFinding.class),
        opinions(draft),
        codings(draft),
        terms(draft));
  }

  private Method method(long draft) {
    return documents.list(draft, Kind.METHOD, Method.class).getFirst();
  }

  public List<ThemeFinding> themes(long draft) {
    return documents.list(draft, Kind.THEME, ThemeFinding.class);
  }

  public List<OpinionFinding> opinions(long draft) {
    return documents.list(draft, Kind.OPINION, OpinionFinding.class);
  }

  public List<CodedTheme> codings(long draft) {
    return documents.list(draft, Kind.CODING, CodedTheme.class);
  }

  public List<TermAccount> terms(long draft) {
    return documents.list(draft, Kind.TERM, TermAccount.class);
  }

  /// @param before the id of the draft before, or one that does not exist
  /// @param between two steps may end it
  public void insert(long draft, Product product, long before, Runnable between) {
    var found = product.findings();
    var material = product.material();
    var questions = material.questions().stream().map(QuestionFacts::number).toList();
    documents.insert(draft, Kind.METHOD, List.of(methods.of(product)), between);
    documents.insert(draft, Kind.COMMENT_SETS, List.of(CommentSets.of(questions, found)), between);
    documents.insert(
        draft, Kind.THEME, themes(product, statements.earlier(before), between), between);
    documents.insert(draft, Kind.CAMPAIGN, CampaignFindings.of(product), between);
    documents.insert(draft, Kind.POSITION, positions(product), between);
    documents.insert(
        draft,
        Kind.OPINION,
        found.opinions().stream().map(group -> OpinionFinding.of(group, material)).toList(),
        between);
    documents.insert(draft, Kind.TERM, found.terms(material), between);
    documents.insert(draft, Kind.CODING, found.codings(), between);
    statements.insert(draft, product, between);
  }

  /// Stores a theme of a draft again.
  public void replace(long draft, ThemeFinding theme) {
    var ids = themes(draft).stream().map(ThemeFinding::id).toList();
    documents.replace(draft, Kind.THEME, ids.indexOf(theme.id()), theme);
  }

  /// Stores other codings, and the method with them.
  public void replaceCodings(long draft, List<CodedTheme> codings) {
    documents.replace(draft, Kind.METHOD, List.of(method(draft).with(codings)));
    documents.replace(draft, Kind.CODING, codings);
  }

  private static List<ThemeFinding> themes(
      Product product, EarlierThemes earlier, Runnable between) {
    var evidence = product.findings().evidence();
    return product.findings().themes().stream()
        .flatMap(question -> evidence.ordered(product.material(), question.themes()).stream())
        .toList()
        .parallelStream()
        .map(
            theme -> {
              between.run();
              return finding(theme, evidence, product, earlier);
            })
        .toList();
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

  private static List<PositionFinding> positions(Product product) {
    return product.findings().positions().stream()
        .flatMap(
            question -> {
              var differing = question.differing();
              return question.all().stream().map(on -> finding(question, differing, on));
            })
        .sorted(Comparator.comparingInt(PositionFinding::comment))
        .toList();
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
