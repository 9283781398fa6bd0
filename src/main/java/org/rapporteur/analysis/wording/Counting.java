package org.rapporteur.analysis.wording;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.Count;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.CountUnit;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.analysis.opinions.OpinionGroup;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.analysis.text.Words;

/// Counts what a sentence cites; the base is counted in all of the material.
public final class Counting {

  private final Material material;
  private final Map<Integer, Integer> opinionOf = new HashMap<>();
  private final Map<Integer, CodedTheme> codings = new HashMap<>();
  private final Map<Base, Integer> bases = new HashMap<>();

  /// Many sentences are counted out of the same.
  private record Base(CountUnit unit, Scope scope) {}

  public Counting(
      Material material, Collection<OpinionGroup> opinions, Collection<CodedTheme> coded) {
    this.material = material;
    coded.forEach(coding -> codings.put(coding.number(), coding));
    for (var group : opinions) {
      group.holders().forEach(holder -> opinionOf.put(holder, group.number()));
    }
  }

  /// The comments that a sentence cites; several counts of it look them up once.
  public final class Cited {

    private final Collection<Integer> numbers;
    private @Nullable List<SourceComment> comments;

    private Cited(Collection<Integer> numbers) {
      this.numbers = numbers;
    }

    private List<SourceComment> comments() {
      var found = comments;
      if (found == null) {
        found = material.comments(numbers);
        comments = found;
      }
      return found;
    }
  }

  public Cited cited(Collection<Integer> numbers) {
    return new Cited(numbers);
  }

  public Count of(CountForm form, Scope scope, Collection<Integer> cited) {
    return of(form, scope, cited(cited));
  }

  public Count of(CountForm form, Scope scope, Cited cited) {
    return switch (form.unit()) {
      case AGREEING, DISAGREEING -> ofSide(form, scope, cited.numbers);
      case CHOOSING -> ofChoice(form, scope, cited);
      case CODED, STANCE -> ofCoded(form, scope, cited.numbers);
      case POSITION_HOLDERS -> {
        var holders =
            positions(scope, cited.numbers).stream().map(SourcePosition::holder).distinct();
        yield new Count(form, (int) holders.count(), null, scope);
      }
      case TEXTS -> new Count(form, texts(scope, cited.comments()), null, scope);
      case HOLDERS, OTHER_HOLDERS, COMMENTS -> {
        int counted = count(form.unit(), scope, cited.comments());
        yield new Count(form, counted, form.hasBase() ? base(form.unit(), scope) : null, scope);
      }
    };
  }

  private Count ofSide(CountForm form, Scope scope, Collection<Integer> cited) {
    boolean agreeing = form.unit() == CountUnit.AGREEING;
    var positions = positions(scope, cited);
    long counted = positions.stream().filter(p -> p.agrees() == agreeing).count();
    return new Count(form, (int) counted, form.hasBase() ? positions.size() : null, scope);
  }

  /// The holders of cited comments who chose one position on the question, out of those who chose
  /// any.
  private Count ofChoice(CountForm form, Scope scope, Cited cited) {
    Integer question = scope.question();
    if (question == null) {
      return new Count(form, 0, 0, scope);
    }
    var holders = new BitSet();
    cited.comments().forEach(comment -> holders.set(comment.holder()));
    var all =
        material.choicesOn(question).stream()
            .filter(choice -> holders.get(choice.holder()))
            .filter(choice -> scope.group() == null || choice.group().equals(scope.group()))
            .toList();
    long counted = all.stream().filter(choice -> choice.choice().equals(form.choice())).count();
    return new Count(form, (int) counted, all.size(), scope);
  }

  /// Whoever is cited with a comment in which a stance was read; out of those from whom they were
  /// drawn, or of a stance out of those coded.
  private Count ofCoded(CountForm form, Scope scope, Collection<Integer> cited) {
    var coding = codings.get(scope.coding());
    if (coding == null) {
      return new Count(form, 0, form.hasBase() ? 0 : null, scope);
    }
    var numbers = Set.copyOf(cited);
    var units =
        coding
            .readable(material)
            .filter(unit -> scope.group() == null || unit.group().equals(scope.group()))
            .toList();
    boolean ofStance = form.unit() == CountUnit.STANCE;
    long counted =
        units.stream()
            .filter(unit -> unit.comments().stream().anyMatch(numbers::contains))
            .filter(unit -> !ofStance || form.counts(unit.stance()))
            .count();
    int base = ofStance ? units.size() : coding.population();
    return new Count(form, (int) counted, form.hasBase() ? base : null, scope);
  }

  /// Of a unit, how many are cited in a scope, out of all in it.
  public record Share(int cited, int all) {}

  public Share share(CountUnit unit, Scope scope, Collection<Integer> cited) {
    return new Share(count(unit, scope, material.comments(cited)), base(unit, scope));
  }

  /// Those to which some comments answer.
  public SortedSet<Integer> questions(Collection<Integer> comments) {
    return material.comments(comments).stream()
        .map(SourceComment::question)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private int base(CountUnit unit, Scope scope) {
    return bases.computeIfAbsent(
        new Base(unit, scope), base -> count(unit, scope, material.contributions()));
  }

  private List<SourcePosition> positions(Scope scope, Collection<Integer> cited) {
    return cited.stream()
        .distinct()
        .flatMap(comment -> material.positionsOn(comment).stream())
        .filter(position -> isOfGroup(scope, position) && isOfOpinion(scope, position))
        .toList();
  }

  private static boolean isOfGroup(Scope scope, SourcePosition position) {
    var group = scope.group();
    if (group == null) {
      return true;
    }
    return scope.otherGroups()
        ? !position.group().equals(group) && !position.group().equals(SourceContributor.NOT_STATED)
        : position.group().equals(group);
  }

  private boolean isOfOpinion(Scope scope, SourcePosition position) {
    var opinion = scope.opinion();
    if (opinion == null) {
      return true;
    }
    Integer own = opinionOf.get(position.holder());
    if (own == null) {
      return false;
    }
    boolean isOfIt = opinion == Scope.ANY_OPINION || own.equals(opinion);
    boolean ofOthers = scope.group() == null && scope.otherGroups();
    return ofOthers != isOfIt;
  }

  private static int count(CountUnit unit, Scope scope, Collection<SourceComment> comments) {
    var counted = new BitSet();
    for (var comment : comments) {
      if (matches(scope, comment)) {
        counted.set(unit == CountUnit.COMMENTS ? comment.number() : comment.holder());
      }
    }
    return counted.cardinality();
  }

  /// Copies are mostly the same to the letter, and that is told sooner than the same in words.
  private static int texts(Scope scope, Collection<SourceComment> comments) {
    var written = new HashSet<String>();
    for (var comment : comments) {
      if (matches(scope, comment)) {
        written.add(comment.plainText());
      }
    }
    return (int) written.parallelStream().map(Words::copyKey).distinct().count();
  }

  private static boolean matches(Scope scope, SourceComment comment) {
    var question = scope.question();
    var group = scope.group();
    return (question == null || question == comment.question())
        && (group == null
            || (scope.otherGroups()
                ? comment.statesGroup() && !comment.group().equals(group)
                : comment.group().equals(group)))
        && (scope.region() == null || scope.region().equals(comment.regionOrNone()))
        && (scope.development() == null || comment.development().contains(scope.development()))
        && (scope.language() == null || scope.language().equals(comment.language().value()));
  }
}
