package org.rapporteur.analysis.campaign;

import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.campaign.VariablePart.Filling;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.sentence.ReadSentence;
import org.rapporteur.analysis.sentence.SentenceReader;
import org.rapporteur.analysis.text.WrittenWords;
import org.rapporteur.language.TextSpan;
import org.rapporteur.shared.Sha256;

/// Finds the stretches of a campaign's template that copies word otherwise. How many holders differ
/// is told of each word; a part is where most of those differ who do at its most varied word, so
/// that a name to be filled in is a part even where some copies end behind the first paragraph.
final class VariableParts {

  /// Goes up whenever the same copies would be compared otherwise.
  private static final int METHOD = 1;

  /// What one holder words otherwise is said by that one alone.
  private static final int FEWEST_HOLDERS = 2;

  /// The texts sent most often are compared, and of the others the earliest.
  private static final int MOST_TEXTS = 5_000;

  /// Fewer are sooner compared than recalled.
  private static final int WORTH_REMEMBERING = 64;

  private static final int MOST_PARTS = 12;
  private static final int MOST_FILLINGS = 5;
  private static final int QUOTED_WORDS = 25;

  /// Words within a part that fewer copies change: "in" in "a nurse in Leeds".
  private static final int BETWEEN = 2;

  private static final Memory.Form<Variation> FORM = new VariationForm();

  /// Copies of one wording, and where it differs from the template.
  private record Text(
      List<SourceComment> copies, WrittenWords words, List<Alignment.Change> changes) {

    private int holders() {
      return copies.size() == 1 ? 1 : VariableParts.holders(copies.stream());
    }

    private boolean differs(int from, int to) {
      return changes.stream().anyMatch(c -> c.from() < c.to() && c.touches(from, to));
    }

    /// Its words from what stands for one word of the template up to what stands for another; none
    /// where a change reaches beyond these.
    private @Nullable IntBuffer instead(int from, int to) {
      if (changes.stream()
          .anyMatch(c -> c.from() <= from && to <= c.to() && c.copyFrom() == c.copyTo())) {
        return IntBuffer.allocate(0);
      }
      int start = place(from, true);
      int end = place(to, false);
      return start < 0 || end < 0 ? null : IntBuffer.wrap(words.ids(), start, end - start);
    }

    /// What was put in before a part or behind it is none of it.
    private int place(int word, boolean begins) {
      int moved = 0;
      for (var change : changes) {
        if (change.to() < word || change.to() == word && (begins || change.from() < word)) {
          moved += change.copyTo() - change.copyFrom() - (change.to() - change.from());
        } else if (change.from() < word) {
          return -1;
        }
      }
      return word + moved;
    }
  }

  /// Most fillings are of one text, and their holders are counted one after the other: there may be
  /// thousands of fillings, and any number of holders.
  private static final class Instead {

    private final List<Text> texts = new ArrayList<>(1);
    private @Nullable SourceComment first;
    private TextSpan span = new TextSpan(0, 0);

    private void add(Text text, IntBuffer words) {
      texts.add(text);
      var copy = text.copies().getFirst();
      if (first == null || copy.number() < first.number()) {
        first = copy;
        span = text.words().span(words.position(), words.limit());
      }
    }

    private Filling filling() {
      var copy = Objects.requireNonNull(first);
      return new Filling(copy.number(), copy.revision(), span, holders());
    }

    private int holders() {
      return texts.size() == 1
          ? texts.getFirst().holders()
          : VariableParts.holders(texts.stream().flatMap(text -> text.copies().stream()));
    }
  }

  private final SourceComment template;
  private final WrittenWords words;
  private final List<Text> texts;

  private VariableParts(SourceComment template, List<List<SourceComment>> changed) {
    var numbering = new WrittenWords.Numbering();
    this.template = template;
    words = WrittenWords.of(template.plainText(), numbering);
    var alignment = new Alignment(words);
    texts =
        changed.parallelStream()
            .map(
                copies -> {
                  var copy = WrittenWords.of(copies.getFirst().plainText(), numbering);
                  return new Text(copies, copy, alignment.with(copy));
                })
            .toList();
  }

  /// @param changed the copies that differ from the template, those of one wording together
  static Variation of(SourceComment template, List<List<SourceComment>> changed, Memory memory) {
    var compared =
        changed.stream()
            .sorted(
                Comparator.comparingInt((List<SourceComment> text) -> -text.size())
                    .thenComparingInt(text -> text.getFirst().number()))
            .limit(MOST_TEXTS)
            .toList();
    if (compared.isEmpty()) {
      return Variation.NONE;
    }
    return compared.size() < WORTH_REMEMBERING
        ? found(template, compared)
        : memory.recall(foundFrom(template, compared), FORM, () -> found(template, compared));
  }

  private static Variation found(SourceComment template, List<List<SourceComment>> compared) {
    return new Variation(compared.size(), new VariableParts(template, compared).parts());
  }

  /// A revision of a comment never changes.
  private static String foundFrom(SourceComment template, List<List<SourceComment>> compared) {
    var told = new StringBuilder("variable parts ").append(METHOD);
    told.append(' ').append(template.textKey());
    for (var copies : compared) {
      told.append('\n');
      for (var copy : copies) {
        told.append(copy.textKey());
        told.append(' ').append(copy.holder()).append(' ');
      }
    }
    return Sha256.hex(told.toString());
  }

  private List<VariablePart> parts() {
    int[] differing = differing();
    if (IntStream.of(differing).allMatch(holders -> holders < FEWEST_HOLDERS)) {
      return List.of();
    }
    var read = SentenceReader.read(template).stream().filter(s -> s.aside() == null).toList();
    var sentences = new ReadSentence[words.size()];
    for (int word = 0; word < words.size(); word++) {
      int place = words.starts()[word];
      sentences[word] =
          read.stream()
              .filter(s -> s.span().start() <= place && place < s.span().end())
              .findFirst()
              .orElse(null);
      if (sentences[word] == null) {
        differing[word] = 0;
      }
    }
    return stretches(differing).stream()
        .map(stretch -> part(stretch, sentences[stretch.from()]))
        .filter(part -> part.holders() >= FEWEST_HOLDERS)
        .sorted(Comparator.comparingInt((VariablePart part) -> -part.holders()))
        .limit(MOST_PARTS)
        .sorted(Comparator.comparingInt(part -> part.span().start()))
        .toList();
  }

  /// By the words of the template; who sent two texts counts in each.
  private int[] differing() {
    int[] steps = new int[words.size() + 1];
    for (var text : texts) {
      int holders = text.holders();
      for (var change : text.changes()) {
        steps[change.from()] += holders;
        steps[change.to()] -= holders;
      }
    }
    Arrays.parallelPrefix(steps, Integer::sum);
    return Arrays.copyOf(steps, words.size());
  }

  private static int holders(Stream<SourceComment> copies) {
    return (int) copies.mapToInt(SourceComment::holder).distinct().count();
  }

  private record Stretch(int from, int to) {}

  private static List<Stretch> stretches(int[] differing) {
    var found = new ArrayList<Stretch>();
    var open = new ArrayDeque<Stretch>();
    open.push(new Stretch(0, differing.length));
    while (!open.isEmpty()) {
      var within = open.pop();
      int most = within.from();
      for (int at = within.from(); at < within.to(); at++) {
        most = differing[at] > differing[most] ? at : most;
      }
      if (within.from() < within.to() && differing[most] >= FEWEST_HOLDERS) {
        int enough = Math.max(FEWEST_HOLDERS, (differing[most] + 1) / 2);
        int from = most - reach(differing, most, -1, within.from() - 1, enough);
        int to = most + reach(differing, most, 1, within.to(), enough) + 1;
        found.add(new Stretch(from, to));
        open.push(new Stretch(within.from(), from));
        open.push(new Stretch(to, within.to()));
      }
    }
    return found;
  }

  /// How far from a word on there are enough who differ.
  private static int reach(int[] differing, int from, int step, int limit, int enough) {
    int reached = 0;
    for (int away = 1; from + step * away != limit && away - reached <= BETWEEN + 1; away++) {
      int holders = differing[from + step * away];
      if (holders == 0) {
        break;
      }
      reached = holders >= enough ? away : reached;
    }
    return reached;
  }

  private VariablePart part(Stretch stretch, ReadSentence sentence) {
    var comments = new ArrayList<Integer>();
    var holders = new BitSet();
    var without = new BitSet();
    var fillings = new HashMap<IntBuffer, Instead>();
    for (var text : texts) {
      if (text.differs(stretch.from(), stretch.to())) {
        var instead = text.instead(stretch.from(), stretch.to());
        for (var copy : text.copies()) {
          comments.add(copy.number());
          holders.set(copy.holder());
          if (instead != null && !instead.hasRemaining()) {
            without.set(copy.holder());
          }
        }
        if (instead != null && instead.hasRemaining()) {
          fillings.computeIfAbsent(instead, i -> new Instead()).add(text, instead);
        }
      }
    }
    comments.sort(Comparator.naturalOrder());
    return new VariablePart(
        words.span(stretch.from(), stretch.to()),
        quoted(stretch, sentence.span().end()),
        comments,
        holders.cardinality(),
        without.cardinality(),
        fillings.values().stream()
            .map(Instead::filling)
            .sorted(
                Comparator.comparingInt((Filling filling) -> -filling.holders())
                    .thenComparingInt(Filling::comment))
            .limit(MOST_FILLINGS)
            .toList(),
        fillings.size());
  }

  /// On one line and within one sentence.
  private TextSpan quoted(Stretch stretch, int sentenceEnd) {
    int to = Math.min(stretch.to(), stretch.from() + QUOTED_WORDS);
    while (to > stretch.from() + 1
        && (words.ends()[to - 1] > sentenceEnd
            || words.span(stretch.from(), to).textIn(template.plainText()).indexOf('\n') >= 0)) {
      to--;
    }
    return words.span(stretch.from(), to);
  }
}
