package org.rapporteur.analysis.draft;

import org.jspecify.annotations.Nullable;

/// Which of the cited are counted: those on a question, from a group (or from the other stated
/// groups), from a region, from countries of a development status, in a language; of positions
/// those of an opinion group (or of the others, or of any); of stances those of a coding. The base
/// of a count has the same scope.
public record Scope(
    @Nullable Integer question,
    @Nullable String group,
    boolean otherGroups,
    @Nullable String region,
    @Nullable String language,
    @Nullable Integer opinion,
    @Nullable Integer coding,
    @Nullable String development) {

  public static final Scope ALL = new Scope(null, null, false, null, null, null, null, null);

  /// In place of the number of an opinion group: in any of them.
  public static final int ANY_OPINION = 0;

  public static Scope question(int question) {
    return new Scope(question, null, false, null, null, null, null, null);
  }

  public Scope group(String code) {
    return new Scope(question, code, false, null, null, opinion, coding, null);
  }

  public Scope otherThan(String code) {
    return new Scope(question, code, true, null, null, null, null, null);
  }

  public Scope region(String code) {
    return new Scope(question, null, false, code, null, null, null, null);
  }

  public Scope development(String code) {
    return new Scope(question, null, false, null, null, null, null, code);
  }

  public Scope language(String tag) {
    return new Scope(question, null, false, null, tag, null, null, null);
  }

  public Scope opinion(int number) {
    return new Scope(question, null, false, null, null, number, null, null);
  }

  public Scope otherThanOpinion(int number) {
    return new Scope(question, null, true, null, null, number, null, null);
  }

  public Scope coding(int number) {
    return new Scope(question, null, false, null, null, null, number, null);
  }
}
