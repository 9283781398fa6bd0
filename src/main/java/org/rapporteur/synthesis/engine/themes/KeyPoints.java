package org.rapporteur.synthesis.engine.themes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.synthesis.engine.themes.KeyPointCandidates.Candidate;

/// Chooses for each theme the statements that stand best for it, one for each of its largest parts
/// first: central, brief, unlike each other, from different holders and, where they can be had,
/// from different groups.
public final class KeyPoints {

  private static final int MOST = 5;

  /// A further key point for each this many holders.
  private static final int HOLDERS_EACH = 4;

  private static final double OTHER_GROUP = 1.15;
  private static final double REPEATS = 0.4;

  private final Material material;
  private final Evidence evidence;
  private final Memory memory;

  private KeyPoints(Material material, Evidence evidence, Memory memory) {
    this.material = material;
    this.evidence = evidence;
    this.memory = memory;
  }

  /// Progress counts themes, which are read on all processors.
  public static List<KeyPoint> find(
      Material material,
      Evidence evidence,
      SentenceVectors vectors,
      Memory memory,
      Progress progress) {
    var finder = new KeyPoints(material, evidence, memory);
    var distinct =
        DistinctStatements.byQuestion(
            evidence.reading().statements().stream()
                .collect(Collectors.groupingBy(Statement::question)),
            LateComments.lastSettled(material));
    int total = evidence.themes().stream().mapToInt(question -> question.themes().size()).sum();
    var found = new ArrayList<KeyPoint>();
    var done = new AtomicInteger();
    for (var question : evidence.themes()) {
      var byLanguage = distinct.getOrDefault(question.question(), new TreeMap<>());
      for (var ofLanguage : byLanguage.entrySet()) {
        var themes =
            question.themes().stream()
                .filter(theme -> theme.language().equals(ofLanguage.getKey()))
                .toList();
        if (!themes.isEmpty()) {
          var placed =
              PlacedStatements.of(
                  ofLanguage.getValue(), PlacedStatements.SAMPLE, vectors, memory, Progress.SILENT);
          themes.parallelStream()
              .map(
                  theme -> {
                    var points = finder.of(theme, placed);
                    progress.reached(done.incrementAndGet(), total);
                    return points;
                  })
              .toList()
              .forEach(found::addAll);
        }
      }
    }
    return found;
  }

  /// Chosen among what is settled, and then said by late comments too.
  private List<KeyPoint> of(Theme theme, PlacedStatements placed) {
    var counted = evidence.statements(theme);
    var settled =
        counted.stream()
            .filter(statement -> placed.statements().isSettled(statement.comment()))
            .toList();
    if (settled.isEmpty()) {
      settled = counted;
    }
    var said = said(theme, settled, placed);
    var parts = evidence.orderedParts(material, theme, placed.statements()::isSettled);
    var chosen =
        memory.recall(
            foundFrom(theme, parts, said, placed),
            ChosenPoint.FORM,
            () -> choose(theme, parts, said));
    var statements = chosen.stream().map(point -> said.own(point.statement())).toList();
    var late = counted.subList(settled.size(), counted.size());
    var saidLate =
        said(theme, late, placed)
            .saying(statements, chosen.stream().map(ChosenPoint::statement).toList());
    var found = new ArrayList<KeyPoint>();
    for (int i = 0; i < chosen.size(); i++) {
      var comments = new TreeSet<>(chosen.get(i).comments());
      comments.addAll(saidLate.get(i));
      found.add(keyPoint(theme, chosen.get(i).part(), statements.get(i), comments));
    }
    return found;
  }

  private Said said(Theme theme, List<Statement> statements, PlacedStatements placed) {
    return new Said(material, statements, evidence.campaigns(theme), placed);
  }

  private String foundFrom(
      Theme theme, List<Theme.Part> parts, Said settled, PlacedStatements placed) {
    var from = FoundFrom.of("key points").and(placed.foundFrom()).and(settled.told());
    from.members(theme.members().stream().filter(member -> settled.counts(member.statement())));
    from.and(theme.terms().toString());
    for (var part : parts) {
      from.and(part.id()).and(part.terms().toString());
      from.members(part.members().stream().filter(member -> settled.counts(member.statement())));
    }
    return from.hash();
  }

  private List<ChosenPoint> choose(Theme theme, List<Theme.Part> ordered, Said said) {
    var candidates = new KeyPointCandidates(said);
    var chosen = new ArrayList<Candidate>();
    var parts = new ArrayList<@Nullable String>();
    for (var part : ordered) {
      if (chosen.size() < MOST) {
        choose(candidates.of(part, theme.language()), chosen.size() + 1, said, chosen);
        if (chosen.size() > parts.size()) {
          parts.add(part.id());
        }
      }
    }
    int wanted = (int) Math.max(1, Math.min(MOST, said.holders() / HOLDERS_EACH + 1));
    choose(candidates.nearWordsOf(theme), wanted, said, chosen);
    if (chosen.isEmpty()) {
      choose(candidates.of(theme), wanted, said, chosen);
    }
    var saying =
        said.saying(
            chosen.stream().map(Candidate::statement).toList(),
            chosen.stream().map(Candidate::id).toList());
    return IntStream.range(0, chosen.size())
        .mapToObj(
            i ->
                new ChosenPoint(
                    i < parts.size() ? parts.get(i) : null,
                    chosen.get(i).id(),
                    List.copyOf(saying.get(i))))
        .toList();
  }

  /// Until so many are chosen.
  private void choose(List<Candidate> candidates, int wanted, Said said, List<Candidate> chosen) {
    while (chosen.size() < wanted) {
      var next =
          candidates.stream()
              .filter(candidate -> chosen.stream().allMatch(c -> differs(candidate, c, said)))
              .max(
                  Comparator.comparingDouble((Candidate c) -> score(c, chosen))
                      .thenComparing(c -> -c.statement().comment())
                      .thenComparing(c -> c.statement().id()));
      if (next.isEmpty()) {
        break;
      }
      chosen.add(next.get());
    }
  }

  private static boolean differs(Candidate candidate, Candidate chosen, Said said) {
    return !said.voice(candidate.statement().comment())
            .equals(said.voice(chosen.statement().comment()))
        && candidate.point().likeness(chosen.point()) < REPEATS;
  }

  private double score(Candidate candidate, List<Candidate> chosen) {
    var comment = material.present(candidate.statement().comment());
    Set<String> groups = new HashSet<>();
    chosen.forEach(c -> groups.add(material.present(c.statement().comment()).group()));
    boolean otherGroup = comment.statesGroup() && !groups.contains(comment.group());
    return candidate.weight() * (otherGroup ? OTHER_GROUP : 1);
  }

  private KeyPoint keyPoint(
      Theme theme, @Nullable String part, Statement statement, Collection<Integer> comments) {
    return new KeyPoint(
        theme.id(), part, statement, List.copyOf(comments), Prevalence.of(material, comments));
  }
}
