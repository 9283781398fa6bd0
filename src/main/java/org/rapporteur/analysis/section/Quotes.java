package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.sentence.StatementKind;
import org.rapporteur.analysis.statement.Quotable;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.LanguageTag;

/// Chooses the statements that a draft quotes, and joins neighbours into passages.
final class Quotes {

  /// A passage grows by whole statements up to this length.
  private static final int PASSAGE_WORDS = 45;

  private static final int LONG_PASSAGE_WORDS = 80;
  private static final int LONG_QUOTE = 24;
  private static final int LONG_GLOSSED = 12;
  private static final double LEANING = 0.7;

  /// The number or bullet before an item of a list.
  private static final String ITEM_MARK = "\\s*(?:\\(?\\w{1,2}[.)]|[-*•–])?\\s*$";

  private static final int MAX_LEAD_IN = 200;

  /// "The obstacles were:", and the number or mark of the item after it.
  private static final Pattern LEAD_IN =
      Pattern.compile("(?:^|[.!?\\n]\\s*)(\\p{Lu}[^.!?\\n\\t\"“”„«»@/]{8,}:)" + ITEM_MARK);

  private static final int MAX_MARK = 8;

  private static final Pattern ITEM_BEFORE = Pattern.compile("[:;]" + ITEM_MARK);

  private static final Pattern GAP = Pattern.compile("[ \\u00a0\\u3000]*");

  private final Material material;

  /// In the order of their comments.
  private final List<Statement> statements;

  Quotes(List<Statement> statements, Material material) {
    this.material = material;
    this.statements = statements;
  }

  /// Statements of one comment that follow each other, as one or several quotations.
  record Passage(List<Statement> statements, List<TextSpan> spans) {

    Passage {
      statements = List.copyOf(statements);
      spans = List.copyOf(spans);
    }

    Statement first() {
      return statements.getFirst();
    }

    int words() {
      return statements.stream().mapToInt(statement -> Words.count(statement.text())).sum();
    }
  }

  List<Statement> of(int comment) {
    return statements.subList(firstFrom(comment), firstFrom(comment + 1));
  }

  private int firstFrom(int comment) {
    int low = 0;
    int high = statements.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (statements.get(middle).comment() < comment) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Returns the statement on which people take a position when they vote on a comment: its first
  /// position or proposal that can be understood alone, else its first statement that can, else the
  /// first that can be quoted.
  Optional<Statement> firstClaim(int comment) {
    var all = of(comment);
    var alone = all.stream().filter(Quotable::standsAlone).toList();
    return alone.stream()
        .filter(
            said -> said.kind() == StatementKind.PROPOSAL || said.kind() == StatementKind.POSITION)
        .findFirst()
        .or(() -> alone.stream().findFirst())
        .or(() -> all.stream().filter(Quotable::standsAloneBriefly).findFirst())
        .or(() -> all.stream().filter(Quotable::canBeQuoted).findFirst());
  }

  /// Joins the statements of a comment that a filter selects into passages, in their order.
  List<Passage> passages(int comment, Predicate<Statement> selected) {
    var passages = new ArrayList<Passage>();
    var current = new ArrayList<Statement>();
    int words = 0;
    String text = plainText(comment);
    for (Statement statement : of(comment)) {
      int length = Words.count(statement.text());
      int limit = isItem(text, statement) ? LONG_PASSAGE_WORDS : PASSAGE_WORDS;
      boolean fits = words + length <= limit;
      boolean isSelected = selected.test(statement) && Quotable.canBeQuoted(statement);
      if (!current.isEmpty() && (!isSelected || !fits)) {
        passages.add(passage(current));
        current.clear();
        words = 0;
      }
      if (isSelected) {
        current.add(statement);
        words += length;
      }
    }
    if (!current.isEmpty()) {
      passages.add(passage(current));
    }
    return passages;
  }

  /// True for an item of a list, which belongs to the passage of the items before it.
  private static boolean isItem(String text, Statement statement) {
    int start = statement.span().start();
    return statement.text().endsWith(";")
        || (Character.isLowerCase(text.codePointAt(start))
            && ITEM_BEFORE.matcher(text.substring(Math.max(0, start - MAX_MARK), start)).find());
  }

  /// Returns the words that introduce the list whose first item a statement is: without them it
  /// would read as the contributor's own claim. Empty if they are a statement themselves.
  private Optional<TextSpan> leadIn(String text, Statement statement) {
    int start = statement.span().start();
    int from = Math.max(0, start - MAX_LEAD_IN);
    var before = LEAD_IN.matcher(text.substring(from, start));
    if (!Character.isLowerCase(text.codePointAt(start)) || !before.find()) {
      return Optional.empty();
    }
    var found = new TextSpan(from + before.start(1), from + before.end(1));
    return of(statement.comment()).stream()
            .anyMatch(
                other -> other.span().start() < found.end() && other.span().end() > found.start())
        ? Optional.empty()
        : Optional.of(found);
  }

  private String plainText(int comment) {
    return material.present(comment).plainText();
  }

  /// Returns a statement as a passage, with the sentence that begins with "but" after it: without
  /// that, a concession would read as the contributor's view.
  Passage withContrast(Statement statement) {
    var all = of(statement.comment());
    int next = all.indexOf(statement) + 1;
    boolean isContrasted =
        statement.conceded()
            && next < all.size()
            && Quotable.canBeQuoted(all.get(next))
            && Words.count(statement.text()) + Words.count(all.get(next).text())
                <= LONG_PASSAGE_WORDS;
    return passage(isContrasted ? List.of(statement, all.get(next)) : List.of(statement));
  }

  Passage passage(List<Statement> joined) {
    String text = plainText(joined.getFirst().comment());
    var spans = new ArrayList<TextSpan>();
    for (Statement statement : joined) {
      leadIn(text, statement).ifPresent(spans::add);
      TextSpan last = spans.isEmpty() ? null : spans.getLast();
      if (last != null && isGap(text, last.end(), statement.span().start())) {
        spans.set(spans.size() - 1, new TextSpan(last.start(), statement.span().end()));
      } else {
        spans.add(statement.span());
      }
    }
    return new Passage(joined, spans);
  }

  private static boolean isGap(String text, int from, int to) {
    return from <= to && GAP.matcher(new TextSpan(from, to).textIn(text)).matches();
  }

  /// True if the report's readers may not read a language.
  boolean isGlossed(LanguageTag language) {
    return !language.equals(material.facts().language())
        && !language.equals(material.mainLanguage());
  }

  /// Rates a statement by how well it reads, and whether it is understood alone.
  double fitness(Statement said) {
    return fitnessAlone(said) * (Quotable.standsAlone(said) ? 1 : LEANING);
  }

  /// Rates a statement that is understood alone.
  double fitnessAlone(Statement said) {
    return Quotable.fitness(said, isGlossed(said.language()) ? LONG_GLOSSED : LONG_QUOTE);
  }
}
