package org.rapporteur.analysis.codebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.likeness.LikenessMatrix;
import org.rapporteur.analysis.likeness.LikenessSpace;
import org.rapporteur.analysis.likeness.PlacedStatement;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.analysis.vocabulary.SpokenTerms;
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

  /// In material beyond this size, a point needs support by several statements.
  private static final int MANY = 200;

  private static final int MIN_SUPPORT = 3;

  /// A representative statement has a length in these bounds.
  private static final int MIN_WORDS = 5;

  private static final int MAX_WORDS = 40;

  private static final int BLOCK = 2_048;

  private final int question;
  private final Threads threads;
  private final TextFeatures features;
  private final CodebookDecisions decisions;
  private final @Nullable Vocabulary vocabulary;
  private final LanguageTag language;
  private final Progress progress;
  private final DistinctStatements distinct;

  /// Places of the sampled statements.
  private List<PlacedStatement> placed = List.of();

  /// Points by their representative's index in the sample.
  private final List<FoundPoint> points = new ArrayList<>();

  /// Point of each distinct statement.
  private final Map<String, StatementCoder.Coded> codes = new LinkedHashMap<>();

  /// Term of each distinct statement that falls under one, if the terms are the themes; -1 for
  /// statements that fall under none.
  private final Map<String, Integer> terms = new HashMap<>();

  private @Nullable Headings headings;

  /// A point with its representative and the decision of people on it, if there is one.
  private record FoundPoint(int representative, @Nullable KeptTheme kept) {}

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
    features = sources.features();
    vocabulary = sources.vocabulary();
    language = sources.language();
    this.progress = progress;
    distinct = new DistinctStatements(statements);
  }

  QuestionThemes build() {
    List<Statement> sample = distinct.sample(SAMPLE, decisions.statements());
    LikenessSpace space = LikenessSpace.build(sample, features);
    placed = space.place(sample);
    selectPoints(LikenessMatrix.of(placed));
    SpokenTerms spoken = code(space);
    Map<Integer, List<String>> statements = new TreeMap<>();
    var remainder = new ArrayList<String>();
    Map<String, Integer> themes = themes();
    headings = new Headings(distinct.sample(SAMPLE, List.of()), features);
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
    return new QuestionThemes(question, found, remainder, spoken);
  }

  private void selectPoints(LikenessMatrix likeness) {
    var candidates = new boolean[placed.size()];
    for (int i = 0; i < candidates.length; i++) {
      candidates[i] = isCandidate(placed.get(i).statement());
    }
    var keptPoints = new LinkedHashMap<KeptTheme, Integer>();
    for (int i = 0; i < placed.size(); i++) {
      KeptTheme kept = decisions.pointOf(placed.get(i).statement().id());
      if (kept != null && (!keptPoints.containsKey(kept) || candidates[i])) {
        keptPoints.put(kept, i);
      }
    }
    keptPoints.forEach((kept, representative) -> points.add(new FoundPoint(representative, kept)));
    for (int representative : PointSelector.select(likeness, candidates)) {
      if (!keptPoints.containsValue(representative) && isSupported(representative, likeness)) {
        points.add(new FoundPoint(representative, null));
      }
    }
  }

  private static boolean isCandidate(Statement statement) {
    int words = Words.count(statement.text());
    return statement.kind() != StatementKind.QUESTION
        && words >= MIN_WORDS
        && words <= MAX_WORDS
        && Quotable.standsAlone(statement);
  }

  private static boolean isSupported(int representative, LikenessMatrix likeness) {
    return likeness.size() <= MANY
        || IntStream.range(0, likeness.size())
                .filter(i -> likeness.get(representative, i) >= StatementCoder.THRESHOLD)
                .count()
            >= MIN_SUPPORT;
  }

  private @Nullable SpokenTerms code(LikenessSpace space) {
    var coder =
        new StatementCoder(
            points.stream().map(point -> placed.get(point.representative())).toList());
    var spoken = vocabulary == null ? null : new SpokenTerms.Collecting(vocabulary);
    var vocabularyCoder =
        vocabulary == null ? null : new VocabularyCoder(vocabulary, space, language);
    List<Statement> all = distinct.all();
    for (int from = 0; from < all.size(); from += BLOCK) {
      var block = all.subList(from, Math.min(all.size(), from + BLOCK));
      List<PlacedStatement> places = space.place(block);
      var coded = places.parallelStream().map(this.codeWith(coder)).toList();
      for (int i = 0; i < block.size(); i++) {
        codes.put(block.get(i).id(), coded.get(i));
        if (spoken != null && vocabularyCoder != null) {
          codeTerms(places.get(i), vocabularyCoder, spoken);
        }
      }
      progress.reached(from + block.size(), all.size());
    }
    return spoken == null ? null : spoken.done(language);
  }

  private Function<PlacedStatement, StatementCoder.Coded> codeWith(StatementCoder coder) {
    return statement -> {
      KeptTheme kept = decisions.pointOf(statement.statement().id());
      if (kept == null) {
        return coder.code(statement);
      }
      int point =
          IntStream.range(0, points.size())
              .filter(i -> kept.equals(points.get(i).kept()))
              .findFirst()
              .orElse(-1);
      return new StatementCoder.Coded(point, 1);
    };
  }

  private void codeTerms(
      PlacedStatement statement, VocabularyCoder coder, SpokenTerms.Collecting spoken) {
    String id = statement.statement().id();
    if (!coder.canCompare(statement)) {
      spoken.addUncompared(id);
      return;
    }
    boolean isInstead = vocabulary != null && vocabulary.isInstead();
    List<Integer> found = isInstead ? decidedTerm(id) : List.of();
    if (found.isEmpty()) {
      found = coder.termsOf(statement);
    }
    if (isInstead) {
      terms.put(id, found.isEmpty() ? -1 : found.getFirst());
    }
    spoken.add(id, isInstead ? found.stream().limit(1).toList() : found);
  }

  /// Returns the term under which people placed a statement.
  private List<Integer> decidedTerm(String id) {
    KeptTheme kept = decisions.themeOf(id);
    Vocabulary given = vocabulary;
    return kept == null || given == null
        ? List.of()
        : IntStream.range(0, given.terms().size())
            .filter(term -> kept.isOrStandsFor(termTheme(given, term)))
            .boxed()
            .limit(1)
            .toList();
  }

  /// Returns the number of the theme of each statement that has one.
  private Map<String, Integer> themes() {
    if (vocabulary != null && vocabulary.isInstead()) {
      return termThemes(vocabulary);
    }
    return cluster(clustered());
  }

  /// Each term is a theme. Statements that cannot be compared with the terms have themes of their
  /// own.
  private Map<String, Integer> termThemes(Vocabulary given) {
    var themes = new HashMap<String, Integer>();
    terms.forEach(
        (id, term) -> {
          if (term >= 0) {
            themes.put(id, firstTermWithTheDecision(given, term));
          }
        });
    var others =
        clustered().stream().filter(one -> !terms.containsKey(one.statement().id())).toList();
    if (!others.isEmpty()) {
      cluster(others).forEach((id, theme) -> themes.putIfAbsent(id, given.terms().size() + theme));
    }
    return themes;
  }

  /// Terms that people merged are one theme.
  private int firstTermWithTheDecision(Vocabulary given, int term) {
    KeptTheme kept = decisions.themeFor(termTheme(given, term)).orElse(null);
    if (kept == null) {
      return term;
    }
    return IntStream.range(0, given.terms().size())
        .filter(other -> kept.isOrStandsFor(termTheme(given, other)))
        .findFirst()
        .orElse(term);
  }

  private String termTheme(Vocabulary given, int term) {
    return Words.idOf(language, question + " " + given.terms().get(term).code());
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
            String representative = representative(code.point()).id();
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
    var representatives = new TreeSet<Integer>();
    points.forEach(point -> representatives.add(point.representative()));
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

  private Statement representative(int point) {
    return placed.get(points.get(point).representative()).statement();
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
    if (vocabulary != null && vocabulary.isInstead() && number < vocabulary.terms().size()) {
      return termTheme(vocabulary, number, all, parts);
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
          doubt(kept),
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

  private Theme termTheme(
      Vocabulary given, int number, List<Theme.Member> members, List<Theme.Part> parts) {
    var term = given.terms().get(number);
    String id = termTheme(given, number);
    KeptTheme kept = decisions.themeFor(id).orElse(null);
    return new Theme(
        kept == null ? id : kept.id(),
        question,
        language,
        kept == null ? term.name(language) : kept.name(),
        List.of(),
        members,
        kept != null,
        parts,
        kept == null ? null : doubt(kept),
        term.code());
  }

  /// Statements that people placed and that no comment contains any more.
  private Theme.@Nullable Doubt doubt(KeptTheme kept) {
    int gone = (int) kept.statements().stream().filter(id -> distinct.find(id).isEmpty()).count();
    return gone == 0 ? null : new Theme.Doubt(null, 0, gone, kept.statements().size());
  }

  private Theme.Part part(int point, List<Theme.Member> members) {
    KeptTheme kept = points.get(point).kept();
    Statement representative = representative(point);
    return kept == null
        ? new Theme.Part(
            representative.id(), representative.text(), List.of(), members, false, null)
        : new Theme.Part(kept.id(), kept.name(), List.of(), members, true, doubt(kept));
  }

  /// A statement that people placed in another theme than its point does not count for the point.
  private boolean isIn(int theme, int point, Map<String, Integer> themes) {
    return Integer.valueOf(theme).equals(themes.get(representative(point).id()));
  }

  private String heading(List<String> members, Collection<Integer> points) {
    var statements = new LinkedHashSet<Statement>();
    points.forEach(point -> statements.add(representative(point)));
    members.forEach(id -> distinct.find(id).ifPresent(statements::add));
    return Objects.requireNonNull(headings).choose(List.copyOf(statements));
  }
}
