package org.rapporteur.synthesis.engine.statements;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.language.MinHash;
import org.rapporteur.language.MinHashSignature;
import org.rapporteur.language.NearCopies;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.Prevalence;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.material.SourceComment;

/// Finds the campaigns among the comments on each question.
public final class Campaigns {

  /// Shorter texts are alike by chance: many people write "See the attached letter".
  private static final int SHORTEST_TEXT = 15;

  /// Two people may have agreed on a text; from three on it is a campaign.
  private static final int FEWEST_HOLDERS = 3;

  /// The template is sought among this many of the commonest texts; the others are its variants
  /// anyway.
  private static final int TEXTS_COMPARED = 100;

  /// Read at a time, on all processors.
  private static final int BLOCK = 1_000;

  private record Fingerprint(SourceComment comment, MinHashSignature signature) {

    static Fingerprint of(SourceComment comment) {
      return new Fingerprint(comment, MinHash.of(comment.plainText()));
    }
  }

  /// A near-copy of others, and its words.
  private record Copy(SourceComment comment, String words, MinHashSignature signature) {

    static Copy of(Fingerprint text) {
      return new Copy(text.comment(), Words.key(text.comment().plainText()), text.signature());
    }
  }

  private Campaigns() {}

  /// By question, the largest first.
  public static List<Campaign> find(Material material, Progress progress) {
    var duplicates = Duplicates.in(material);
    var byQuestion = new TreeMap<Integer, List<Fingerprint>>();
    var contributions = material.contributions();
    for (int from = 0; from < contributions.size(); from += BLOCK) {
      int until = Math.min(contributions.size(), from + BLOCK);
      contributions.subList(from, until).parallelStream()
          .filter(comment -> !duplicates.containsKey(comment.number()))
          .filter(comment -> Words.count(comment.plainText()) >= SHORTEST_TEXT)
          .map(Fingerprint::of)
          .toList()
          .forEach(
              text ->
                  byQuestion
                      .computeIfAbsent(text.comment().question(), q -> new ArrayList<>())
                      .add(text));
      progress.reached(until, contributions.size());
    }
    return byQuestion.values().parallelStream().map(Campaigns::campaigns).toList().stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<Campaign> campaigns(List<Fingerprint> texts) {
    var signatures = texts.stream().map(Fingerprint::signature).toList();
    return NearCopies.groups(signatures, NearCopies.THRESHOLD).stream()
        .map(group -> group.stream().map(texts::get).map(Copy::of).toList())
        .filter(copies -> holders(copies) >= FEWEST_HOLDERS)
        .map(Campaigns::campaign)
        .sorted(
            Comparator.comparingInt((Campaign campaign) -> -campaign.comments().size())
                .thenComparingInt(Campaign::template))
        .toList();
  }

  private static Campaign campaign(List<Copy> copies) {
    var byText = new LinkedHashMap<String, List<Copy>>();
    copies.forEach(copy -> byText.computeIfAbsent(copy.words(), w -> new ArrayList<>()).add(copy));
    var template = template(List.copyOf(byText.values()));
    return new Campaign(
        template.comment().question(),
        template.comment().number(),
        copies.stream().map(copy -> copy.comment().number()).toList(),
        copies.stream()
            .filter(copy -> !copy.words().equals(template.words()))
            .map(copy -> copy.comment().number())
            .toList(),
        byText.size(),
        Prevalence.of(copies.stream().map(Copy::comment)));
  }

  /// The text most often sent; of equals the one most like all copies, then the earliest.
  private static Copy template(List<List<Copy>> texts) {
    var compared =
        texts.stream()
            .sorted(Comparator.comparingInt((List<Copy> text) -> -text.size()))
            .limit(TEXTS_COMPARED)
            .toList();
    int most = compared.getFirst().size();
    return compared.stream()
        .filter(text -> text.size() == most)
        .map(text -> Map.entry(text.getFirst(), likeness(text.getFirst(), compared)))
        .max(
            Map.Entry.<Copy, Double>comparingByValue()
                .thenComparing(entry -> -entry.getKey().comment().number()))
        .orElseThrow()
        .getKey();
  }

  private static double likeness(Copy text, List<List<Copy>> others) {
    return others.stream()
        .mapToDouble(
            other ->
                other.size()
                    * MinHash.estimatedJaccard(text.signature(), other.getFirst().signature()))
        .sum();
  }

  private static long holders(List<Copy> copies) {
    return copies.stream().map(copy -> copy.comment().holder()).distinct().count();
  }
}
