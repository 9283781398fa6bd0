package org.rapporteur.synthesis.theme;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.shared.LanguageTag;

/// The themes of the latest draft with their parts, what people decided about them, and what they
/// decided since, which the next run carries out.
///
/// @param terms what the draft counts by the terms of a vocabulary, where one was given
public record ThemeTree(
    int draft,
    Instant takenAt,
    List<Node> themes,
    List<Coming> coming,
    List<Gone> gone,
    List<Remainder> remainders,
    List<TermAccount> terms) {

  public ThemeTree {
    themes = List.copyOf(themes);
    coming = List.copyOf(coming);
    gone = List.copyOf(gone);
    remainders = List.copyOf(remainders);
    terms = List.copyOf(terms);
  }

  /// An entry of the list on a question. Only the remainder has no id.
  public sealed interface Item permits Node, Coming, Gone, Remainder {

    default String id() {
      return "";
    }

    int question();

    default @Nullable String partOf() {
      return null;
    }
  }

  /// A theme or, with the theme that it belongs to, a part of one.
  public record Node(
      String id,
      @Nullable String partOf,
      int question,
      LanguageTag language,
      String label,
      List<String> terms,
      int comments,
      Prevalence prevalence,
      State state,
      @Nullable Change change,
      @Nullable Doubt doubt,
      List<Point> points,
      List<Node> parts)
      implements Item {

    public Node {
      terms = List.copyOf(terms);
      points = List.copyOf(points);
      parts = List.copyOf(parts);
    }
  }

  /// A statement that stands for a theme or a part, and who said something close to it.
  public record Point(int comment, String text, Prevalence prevalence) {}

  /// Whether people keep a theme, and whether it was there before.
  public enum State {
    FOUND,
    NEW,
    KEPT;

    public String key() {
      return "synthesis.themes.state." + name();
    }
  }

  /// What the next run does with a theme: who takes it in or what it becomes a part of, by name.
  ///
  /// @param into which theme takes it in, where one does
  public record Change(Kind kind, String name, @Nullable String into) {

    public Change(Kind kind, String name) {
      this(kind, name, null);
    }

    /// What happens to it.
    public enum Kind {
      PINNED,
      RELEASED,
      MERGED,
      MOVED_UNDER,
      MOVED_UP,
      CHANGED;

      public String key() {
        return "synthesis.themes.change." + name();
      }
    }
  }

  /// Of the statements that people put in a theme or a part so many lie nearer to the one named,
  /// and so many are said no more.
  public record Doubt(@Nullable String nearer, int statements, int gone, int of) {

    /// Whether people should decide again, rather than know.
    public boolean isGrave() {
      return nearer != null || gone >= Theme.Doubt.LEAST_SHARE * of;
    }
  }

  /// A theme that people made, which the next run brings.
  public record Coming(
      String id, int question, @Nullable String partOf, String name, int statements)
      implements Item {}

  /// A theme or a part that people made, of whose statements nobody says any more.
  public record Gone(String id, int question, String name, int statements) implements Item {}

  /// Statements on a question that are in no theme, and whether there may be more.
  public record Remainder(int question, int statements, boolean isMore) implements Item {}

  /// The terms of the vocabulary that the statements of a theme fall under.
  public List<TermAccount.Line> termsOf(Node theme) {
    return terms.stream().flatMap(account -> account.of(theme.id()).stream()).toList();
  }

  /// The themes on a question, each before its parts.
  public Stream<Node> on(int question) {
    return nodes().filter(node -> node.question() == question);
  }

  /// Lists the entries on a question, each theme before its parts.
  public Stream<Item> items(int question) {
    Stream<Item> decided =
        Stream.of(coming, gone, remainders).flatMap(List<? extends Item>::stream);
    return Stream.concat(nodes(), decided).filter(item -> item.question() == question);
  }

  /// What was decided on themes that the draft does not follow.
  public Stream<String> waiting() {
    return Stream.concat(
        coming.stream().map(Coming::id),
        nodes().filter(node -> node.change() != null).map(Node::id));
  }

  public Stream<Node> nodes() {
    return themes.stream()
        .flatMap(theme -> Stream.concat(Stream.of(theme), theme.parts().stream()));
  }
}
