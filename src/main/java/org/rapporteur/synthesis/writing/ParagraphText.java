package org.rapporteur.synthesis.writing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.comparison.SentenceAlignment;

/// A paragraph as its editor types it. Citations are marks such as `[C4]`, footnotes are their
/// numbers in brackets, and an empty line starts a new paragraph.
///
/// @param footnotes `[1]` stands for the first
public record ParagraphText(String text, List<String> footnotes) {

  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*");

  public ParagraphText {
    footnotes = List.copyOf(footnotes);
  }

  public static ParagraphText print(List<DraftSentence> sentences) {
    return printAll(sentences.stream().map(sentence -> TypedSentence.of(sentence, null)).toList());
  }

  /// Returns the text with its footnotes as lines below it.
  public String withNotes() {
    var all = new StringBuilder(text);
    for (int at = 0; at < footnotes.size(); at++) {
      all.append("\n[").append(at + 1).append("] ").append(footnotes.get(at));
    }
    return all.toString();
  }

  private static ParagraphText printAll(List<TypedSentence> sentences) {
    var footnotes = new ArrayList<String>();
    var text = new StringBuilder();
    for (var sentence : sentences) {
      text.append(text.isEmpty() ? "" : sentence.opens() ? "\n\n" : " ").append(sentence.text());
      if (!sentence.comments().isEmpty()) {
        text.append(' ').append(CitationMark.print(sentence.comments()));
      }
      String footnote = sentence.footnote();
      if (footnote != null) {
        footnotes.add(footnote);
        text.append(" [").append(footnotes.size()).append(']');
      }
    }
    return new ParagraphText(text.toString(), footnotes);
  }

  /// Reads the sentences and finds the old sentence that each continues. A sentence of the old
  /// paragraph whose words are unchanged is never split.
  ///
  /// @param splitter returns the sentences of a text as spans of code points
  public List<TypedSentence> parse(
      List<DraftSentence> old, Function<String, List<TextSpan>> splitter) {
    var sentences = new ArrayList<TypedSentence>();
    var placed = new TreeSet<Integer>();
    for (String part : EMPTY_LINE.split(text.strip())) {
      boolean opens = !sentences.isEmpty();
      for (var sentence : UnmarkedText.read(part, footnotes.size()).sentences(old, splitter)) {
        placed.addAll(sentence.footnotes());
        sentences.add(
            new TypedSentence(
                null, sentence.words(), sentence.comments(), footnote(sentence), opens));
        opens = false;
      }
    }
    requirePlaced(placed);
    return matched(old, sentences);
  }

  /// Removes the citations of all comments but these.
  public ParagraphText citingOnly(
      Predicate<Integer> comments,
      List<DraftSentence> old,
      Function<String, List<TextSpan>> splitter) {
    return printAll(
        parse(old, splitter).stream().map(sentence -> sentence.citingOnly(comments)).toList());
  }

  /// Merges the changes of somebody else into this text. Where both changed a sentence, this text
  /// wins.
  ///
  /// @param old what both started from
  public ParagraphText merge(
      List<DraftSentence> old,
      List<DraftSentence> theirs,
      Function<String, List<TextSpan>> splitter) {
    var changed = new HashMap<Integer, TypedSentence>();
    var added = new TreeMap<Integer, List<TypedSentence>>();
    int last = 0;
    for (var sentence :
        matched(old, theirs.stream().map(each -> TypedSentence.of(each, null)).toList())) {
      Integer of = sentence.of();
      if (of == null) {
        added.computeIfAbsent(last, at -> new ArrayList<>()).add(sentence);
      } else {
        changed.put(of, sentence);
        last = of;
      }
    }
    var merged = new ArrayList<TypedSentence>();
    for (var sentence : parse(old, splitter)) {
      Integer of = sentence.of();
      var before = of == null ? added.subMap(0, 0) : added.headMap(of);
      before.values().forEach(merged::addAll);
      before.clear();
      if (!sentence.isUnchanged(old)) {
        merged.add(sentence);
      } else if (changed.containsKey(of)) {
        merged.add(changed.get(of));
      }
      var after = of == null ? null : added.remove(of);
      merged.addAll(after == null ? List.of() : after);
    }
    added.values().forEach(merged::addAll);
    return printAll(merged);
  }

  private @Nullable String footnote(UnmarkedText.Sentence sentence) {
    String typed =
        sentence.footnotes().stream()
            .map(number -> footnotes.get(number - 1).strip())
            .filter(note -> !note.isEmpty())
            .collect(Collectors.joining(" "));
    return typed.isEmpty() ? null : typed;
  }

  private void requirePlaced(Set<Integer> placed) {
    for (int number = 1; number <= footnotes.size(); number++) {
      if (!placed.contains(number) && !footnotes.get(number - 1).isBlank()) {
        throw new InvalidInput("footnote.place", "footnote", Map.of("number", number));
      }
    }
  }

  private static List<TypedSentence> matched(
      List<DraftSentence> old, List<TypedSentence> sentences) {
    var before = new ArrayList<TypedSentence>();
    old.forEach(sentence -> before.add(TypedSentence.of(sentence, before.size() + 1)));
    var matched = new ArrayList<TypedSentence>();
    var free = new ArrayList<>(before);
    SentenceAlignment.align(
            before,
            sentences,
            TypedSentence::text,
            (one, other) ->
                one.text().equals(other.text()) && one.comments().equals(other.comments()),
            (one, other) -> !one.comments().isEmpty() && one.comments().equals(other.comments()))
        .forEach(
            pair -> {
              var after = pair.after();
              var of = pair.before();
              if (after != null) {
                matched.add(after.continuing(of == null ? null : of.of()));
                free.remove(of);
              }
            });
    matched.replaceAll(sentence -> sentence.of() == null ? moved(sentence, free) : sentence);
    return matched;
  }

  /// A sentence that was moved is still the same sentence.
  private static TypedSentence moved(TypedSentence sentence, List<TypedSentence> free) {
    var same = free.stream().filter(old -> old.text().equals(sentence.text())).findFirst();
    same.ifPresent(free::remove);
    return same.map(old -> sentence.continuing(old.of())).orElse(sentence);
  }
}
