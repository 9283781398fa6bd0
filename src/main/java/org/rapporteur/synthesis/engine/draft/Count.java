package org.rapporteur.synthesis.engine.draft;

import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.SourceComment;
import org.rapporteur.synthesis.engine.material.SourcePosition;
import org.springframework.modulith.NamedInterface;

/// A number in a sentence, with all that is needed to count it again from what the sentence cites.
@NamedInterface("draft")
public record Count(CountForm form, int counted, @Nullable Integer of, Scope scope) {

  /// Counts the cited comments; the base is counted in all of the material.
  public static Count of(
      CountForm form, Scope scope, Collection<Integer> cited, Material material) {
    var unit = form.unit();
    if (unit == CountUnit.AGREEING || unit == CountUnit.DISAGREEING) {
      var positions = positions(scope, cited, material);
      long counted =
          positions.stream().filter(p -> p.agrees() == (unit == CountUnit.AGREEING)).count();
      return new Count(form, (int) counted, form.hasBase() ? positions.size() : null, scope);
    }
    int counted =
        count(unit, scope, cited.stream().flatMap(number -> material.comment(number).stream()));
    return new Count(
        form,
        counted,
        form.hasBase() ? count(unit, scope, material.contributions().stream()) : null,
        scope);
  }

  private static java.util.List<SourcePosition> positions(
      Scope scope, Collection<Integer> cited, Material material) {
    var group = scope.group();
    return cited.stream()
        .distinct()
        .flatMap(comment -> material.positionsOn(comment).stream())
        .filter(
            position ->
                group == null
                    || (scope.otherGroups()
                        ? !position.group().equals(group)
                            && !position.group().equals(SourceComment.NOT_STATED)
                        : position.group().equals(group)))
        .toList();
  }

  private static int count(CountUnit unit, Scope scope, Stream<SourceComment> comments) {
    var counted = comments.filter(comment -> matches(scope, comment));
    return (int)
        (unit == CountUnit.HOLDERS
            ? counted.map(SourceComment::holder).distinct().count()
            : counted.map(SourceComment::number).distinct().count());
  }

  private static boolean matches(Scope scope, SourceComment comment) {
    var question = scope.question();
    var group = scope.group();
    var region = comment.region() == null ? Scope.NO_REGION : comment.region();
    return (question == null || question == comment.question())
        && (group == null
            || (scope.otherGroups()
                ? comment.statesGroup() && !comment.group().equals(group)
                : comment.group().equals(group)))
        && (scope.region() == null || scope.region().equals(region))
        && (scope.language() == null || scope.language().equals(comment.language().value()));
  }
}
