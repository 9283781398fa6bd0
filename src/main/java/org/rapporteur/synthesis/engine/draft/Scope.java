package org.rapporteur.synthesis.engine.draft;

import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// Which of the cited are counted: those on a question, from a group (or from the other stated
/// groups), from a region, in a language. The base of a count has the same scope.
@NamedInterface("draft")
public record Scope(
    @Nullable Integer question,
    @Nullable String group,
    boolean otherGroups,
    @Nullable String region,
    @Nullable String language) {

  public static final Scope ALL = new Scope(null, null, false, null, null);

  /// The region of contributors that have none.
  public static final String NO_REGION = "NONE";

  public static Scope question(int question) {
    return new Scope(question, null, false, null, null);
  }

  public Scope group(String code) {
    return new Scope(question, code, false, null, null);
  }

  public Scope otherThan(String code) {
    return new Scope(question, code, true, null, null);
  }

  public Scope region(String code) {
    return new Scope(question, null, false, code, null);
  }

  public Scope language(String tag) {
    return new Scope(question, null, false, null, tag);
  }
}
