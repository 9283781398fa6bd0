package org.rapporteur.analysis.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Prevalence;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.language.MinHash;
import org.rapporteur.language.MinHashSignature;
import org.rapporteur.language.NearCopies;

/// Finds the campaigns among the comments on each question.
public final class Campaigns {

  /// Shorter texts are alike by chance: many people write "See the attached letter".
  private static final int SHORTEST_TEXT = 15;

  /// Two people may have agreed on a text; from three on it is a campaign.
  private static final int FEWEST_HOLDERS = 3;

  /// The template is sought among this many of the commonest texts; the others are its variants
  /// anyway.
  private static final int TEXTS_COMPARED = 100;

  /// A near-copy of others, and its words.
  private record Copy(SourceComment comment, String words, MinHashSignature signature) {}

  private Campaigns() {}

  /// By question, the largest first. Progress counts comments.
  public static List<Campaign> find(Material material, Memory memory, Progress progress) {
    var duplicates = Duplicates.in(material);
    var found = new ArrayList<Campaign>();
    int total = material.contributions().size();
    int done = 0;
    for (var question : material.questions()) {
      var contributions = material.contributionsOn(question.number());
      var texts =
          contributions.parallelStream()
              .filter(comment -> !duplicates.containsKey(comment.number()))
              .filter(comment -> Words.count(comment.plainText()) >= SHORTEST_TEXT)
              .toList();
      int before = done;
      var copies =
          CopiesFound.among(texts, memory, (at, of) -> progress.reached(before + at, total));
      found.addAll(campaigns(texts, copies, memory));
      done += contributions.size();
      progress.reached(done, total);
    }
    return sentElsewhere(found, material);
  }

  /// One text that was sent to several questions is a campaign on each of them.
  private static List<Campaign> sentElsewhere(List<Campaign> found, Material material) {
    if (found.stream().mapToInt(Campaign::question).distinct().count() < 2) {
      return found;
    }
    var signatures =
        found.parallelStream()
            .map(
                campaign ->
                    MinHash.computeSignature(material.present(campaign.template()).plainText()))
            .toList();
    var all = new ArrayList<>(found);
    for (var group : NearCopies.findGroups(signatures, NearCopies.THRESHOLD)) {
      for (int at : group) {
        var campaign = found.get(at);
        all.set(
            at,
            campaign.sentElsewhere(
                group.stream()
                    .map(found::get)
                    .filter(other -> other.question() != campaign.question())
                    .map(Campaign::template)
                    .toList()));
      }
    }
    return all;
  }

  private static List<Campaign> campaigns(
      List<SourceComment> texts, CopiesFound found, Memory memory) {
    return found.groups().parallelStream()
        .map(group -> group.stream().map(at -> copy(texts.get(at), found.signature(at))).toList())
        .filter(copies -> holders(copies) >= FEWEST_HOLDERS)
        .map(copies -> campaign(copies, memory))
        .sorted(
            Comparator.comparingInt((Campaign campaign) -> -campaign.comments().size())
                .thenComparingInt(Campaign::template))
        .toList();
  }

  private static Copy copy(SourceComment comment, MinHashSignature signature) {
    return new Copy(comment, Words.copyKey(comment.plainText()), signature);
  }

  private static Campaign campaign(List<Copy> copies, Memory memory) {
    var byText = new LinkedHashMap<String, List<Copy>>();
    copies.forEach(copy -> byText.computeIfAbsent(copy.words(), w -> new ArrayList<>()).add(copy));
    var template = template(List.copyOf(byText.values()));
    var changed =
        byText.entrySet().stream()
            .filter(text -> !text.getKey().equals(template.words()))
            .map(text -> text.getValue().stream().map(Copy::comment).toList())
            .toList();
    return new Campaign(
        template.comment().question(),
        template.comment().number(),
        copies.stream().map(copy -> copy.comment().number()).toList(),
        copies.stream()
            .filter(copy -> !copy.words().equals(template.words()))
            .map(copy -> copy.comment().number())
            .toList(),
        byText.size(),
        Prevalence.of(copies.stream().map(Copy::comment)),
        VariableParts.of(template.comment(), changed, memory),
        NamedSources.in(template.comment()),
        List.of());
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
                    * MinHash.estimateJaccard(text.signature(), other.getFirst().signature()))
        .sum();
  }

  private static long holders(List<Copy> copies) {
    return copies.stream().map(copy -> copy.comment().holder()).distinct().count();
  }
}
