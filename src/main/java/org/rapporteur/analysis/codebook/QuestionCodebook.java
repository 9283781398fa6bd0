package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.likeness.LikenessMatrix;
import org.rapporteur.analysis.likeness.LikenessSpace;
import org.rapporteur.analysis.likeness.PlacedStatement;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.shared.LanguageTag;

/// Builds the codebook of one question.
final class QuestionCodebook {

  /// Points are found in a sample of this size; all statements are coded.
  private static final int SAMPLE = 2_500;

  /// Themes are found among this number of statements. With fewer, each statement gets a theme;
  /// with more, those that make a point.
  private static final int CLUSTERED = 600;

  private static final int CLUSTERED_OF_POINT = 8;

  private static final int BLOCK = 2_048;

  private final int question;
  private final Threads threads;
  private final CodebookDecisions decisions;
  private final LanguageTag language;
  private final Progress progress;
  private final DistinctStatements distinct;

  /// Places of the sampled statements.
  private final List<PlacedStatement> placed;

  /// Point of each distinct statement.
  private final Map<String, StatementCoder.Coded> codes = new LinkedHashMap<>();

  private final LikenessSpace space;
  private final FoundPoints points;
  private final @Nullable TermThemes terms;
  private final Headings headings;

  /// Sources that all questions share.
  ///
  /// @param language of the draft
  record Sources(
      Threads threads,
      TextFeatures features,
      @Nullable Vocabulary vocabulary,
      LanguageTag language) {}

  QuestionCodebook(
      int question,
      List<Statement> statements,
      CodebookDecisions decisions,
      Sources sources,
      Progress progress) {
    this.question = question;
    this.decisions = decisions;
    threads = sources.threads();
    language = sources.language();
    this.progress = progress;
    distinct = new DistinctStatements(statements);
    List<Statement> sample = distinct.sample(SAMPLE, decisions.statements());
    space = LikenessSpace.build(sample, sources.features());
    placed = space.place(sample);
    points = new FoundPoints(placed, decisions);
    var vocabulary = sources.vocabulary();
    terms =
        vocabulary == null
            ? null
            : new TermThemes(question, vocabulary, decisions, distinct, space, language);
    headings = new Headings(distinct.sample(SAMPLE, List.of()), sources.features());
  }

  QuestionThemes build() {
    code();
    Map<Integer, List<String>> statements = new TreeMap<>();
    var remainder = new ArrayList<String>();
    Map<String, Integer> themes = themes();
    distinct
        .all()
        .forEach(
            statement -> {
              Integer theme = themes.get(statement.id());
              if (theme == null) {
                remainder.add(statement.id());
              } else {
                statements.computeIfAbsent(theme, t -> new ArrayList<>()).add(statement.id());
              }
            });
    var found = new ArrayList<Theme>();
    statements.forEach((number, members) -> found.add(theme(number, members, themes)));
    return new QuestionThemes(question, found, remainder, terms == null ? null : terms.spoken());
  }

  private void code() {
    var coder = new StatementCoder(points.representatives());
    List<Statement> all = distinct.all();
    for (int from = 0; from < all.size(); from += BLOCK) {
      var block = all.subList(from, Math.min(all.size(), from + BLOCK));
      List<PlacedStatement> places = space.place(block);
      var coded = places.parallelStream().map(statement -> code(statement, coder)).toList();
      for (int i = 0; i < block.size(); i++) {
        codes.put(block.get(i).id(), coded.get(i));
        if (terms != null) {
          terms.code(places.get(i));
        }
      }
      progress.reached(from + block.size(), all.size());
    }
  }

  private StatementCoder.Coded code(PlacedStatement statement, StatementCoder coder) {
    KeptTheme kept = decisions.pointOf(statement.statement().id());
    return kept == null ? coder.code(statement) : new StatementCoder.Coded(points.of(kept), 1);
  }

  /// Returns the number of the theme of each statement that has one. If terms are the themes,
  /// statements that cannot be compared with the terms have themes of their own.
  private Map<String, Integer> themes() {
    if (terms == null || !terms.areThemes()) {
      return cluster(clustered());
    }
    var themes = terms.themes();
    var others =
        clustered().stream().filter(one -> !terms.isCompared(one.statement().id())).toList();
    if (!others.isEmpty()) {
      cluster(others).forEach((id, theme) -> themes.putIfAbsent(id, terms.size() + theme));
    }
    return themes;
  }

  private Map<String, Integer> cluster(List<PlacedStatement> clustered) {
    var fixed = new ArrayList<KeptTheme>();
    var fixedOf = new int[clustered.size()];
    for (int i = 0; i < fixedOf.length; i++) {
      KeptTheme kept = decisions.themeOf(clustered.get(i).statement().id());
      if (kept != null && !fixed.contains(kept)) {
        fixed.add(kept);
      }
      fixedOf[i] = kept == null ? -1 : fixed.indexOf(kept);
    }
    int[] found =
        new ThemeClustering(
                LikenessMatrix.of(clustered, ThemeClustering.VECTOR_WEIGHT),
                clustered.stream().mapToInt(one -> one.statement().comment()).toArray(),
                threads)
            .cluster(
                clustered.stream().mapToInt(one -> codeOf(one.statement().id()).point()).toArray(),
                fixedOf);
    var themes = new HashMap<String, Integer>();
    for (int i = 0; i < found.length; i++) {
      themes.put(clustered.get(i).statement().id(), found[i]);
    }
    codes.forEach(
        (id, code) -> {
          if (!code.isNone()) {
            String representative = points.representative(code.point()).id();
            Integer theme = themes.get(representative);
            if (theme != null) {
              themes.putIfAbsent(id, theme);
            }
          }
        });
    return themes;
  }

  /// All sampled statements if they are few; else the representatives, some statements on each
  /// point, and what people placed.
  private List<PlacedStatement> clustered() {
    if (placed.size() <= CLUSTERED) {
      return placed;
    }
    var representatives = points.indices();
    var taken = new HashMap<Integer, Integer>();
    var clustered = new ArrayList<PlacedStatement>();
    for (int i = 0; i < placed.size(); i++) {
      String id = placed.get(i).statement().id();
      int point = codeOf(id).point();
      boolean isDecided = decisions.themeOf(id) != null;
      if (representatives.contains(i)
          || isDecided
          || (point >= 0 && taken.merge(point, 1, Integer::sum) <= CLUSTERED_OF_POINT)) {
        clustered.add(placed.get(i));
      }
    }
    return clustered;
  }

  private StatementCoder.Coded codeOf(String id) {
    return codes.getOrDefault(id, StatementCoder.Coded.NONE);
  }

  private Theme theme(int number, List<String> members, Map<String, Integer> themes) {
    var byPoint = new TreeMap<Integer, List<Theme.Member>>();
    var all = new ArrayList<Theme.Member>();
    KeptTheme kept = null;
    for (String id : members) {
      var code = codeOf(id);
      var member = new Theme.Member(id, code.likeness());
      all.add(member);
      if (!code.isNone() && isIn(number, code.point(), themes)) {
        byPoint.computeIfAbsent(code.point(), p -> new ArrayList<>()).add(member);
      }
      KeptTheme decided = decisions.themeOf(id);
      kept = decided == null ? kept : decided;
    }
    var parts = new ArrayList<Theme.Part>();
    byPoint.forEach((point, coded) -> parts.add(part(point, coded)));
    if (terms != null && terms.areThemes() && number < terms.size()) {
      return terms.theme(number, all, parts);
    }
    if (kept != null) {
      return new Theme(
          kept.id(),
          question,
          language,
          kept.name(),
          List.of(),
          all,
          true,
          parts,
          distinct.doubtOf(kept),
          null);
    }
    return new Theme(
        Words.idOf(
            language, "theme of " + (parts.isEmpty() ? members.getFirst() : parts.getFirst().id())),
        question,
        language,
        heading(members, byPoint.keySet()),
        List.of(),
        all,
        false,
        parts,
        null,
        null);
  }

  private Theme.Part part(int point, List<Theme.Member> members) {
    KeptTheme kept = points.kept(point);
    Statement representative = points.representative(point);
    return kept == null
        ? new Theme.Part(
            representative.id(), representative.text(), List.of(), members, false, null)
        : new Theme.Part(kept.id(), kept.name(), List.of(), members, true, distinct.doubtOf(kept));
  }

  /// A statement that people placed in another theme than its point does not count for the point.
  private boolean isIn(int theme, int point, Map<String, Integer> themes) {
    return Integer.valueOf(theme).equals(themes.get(points.representative(point).id()));
  }

  private String heading(List<String> members, Collection<Integer> ofPoints) {
    var statements = new LinkedHashSet<Statement>();
    ofPoints.forEach(point -> statements.add(points.representative(point)));
    members.forEach(id -> distinct.find(id).ifPresent(statements::add));
    return headings.choose(List.copyOf(statements));
  }
}
