package org.rapporteur.synthesis.engine.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapporteur.synthesis.engine.GeneratedConsultation;
import org.rapporteur.synthesis.engine.SampleMaterial;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.material.Progress;
import org.rapporteur.synthesis.engine.material.SourceComment;

/// Campaigns of known size among comments of their own, whose authors change what they send as
/// people do: another greeting, a sentence of their own, a sentence left out, a word here and
/// there.
class GeneratedCampaignsTests {

  private static final int CAMPAIGNS = 40;
  private static final int OWN_COMMENTS = 2_000;

  private final Random random = new Random(11);
  private final Map<Integer, Integer> truth = new HashMap<>();
  private final List<String> sentences = sentences();

  @Test
  void copiesAreFoundAndNothingElse() {
    var material = material();
    var found = new HashMap<Integer, Integer>();
    for (var campaign : Campaigns.find(material, Progress.SILENT)) {
      campaign.comments().forEach(comment -> found.put(comment, campaign.template()));
    }
    long together = pairs(found.values());
    long same = pairs(truth.values());
    long both =
        pairs(
            found.keySet().stream()
                .filter(truth::containsKey)
                .map(comment -> found.get(comment) + " " + truth.get(comment))
                .toList());
    assertThat((double) both / together).as("precision").isGreaterThan(0.98);
    assertThat((double) both / same).as("recall").isGreaterThan(0.98);
  }

  private Material material() {
    var sample = SampleMaterial.aConsultation();
    int number = 0;
    for (int campaign = 1; campaign <= CAMPAIGNS; campaign++) {
      var template = some(6 + random.nextInt(5));
      int copies = 3 + random.nextInt(40);
      for (int copy = 0; copy < copies; copy++) {
        sample.says(changed(template));
        truth.put(++number, campaign);
      }
    }
    for (int own = 0; own < OWN_COMMENTS; own++) {
      sample.says(String.join(" ", some(3 + random.nextInt(6))));
    }
    return sample.material();
  }

  private String changed(List<String> template) {
    var text = new ArrayList<>(template);
    if (random.nextInt(3) == 0) {
      text.remove(random.nextInt(text.size()));
    }
    if (random.nextInt(3) == 0) {
      text.add(random.nextInt(text.size()), any());
    }
    if (random.nextInt(2) == 0) {
      text.addFirst("To whom it may concern in office number " + random.nextInt(100) + ".");
    }
    return text.stream().map(this::withOtherWords).collect(Collectors.joining(" "));
  }

  /// One word in thirty is another.
  private String withOtherWords(String sentence) {
    return Arrays.stream(sentence.split(" "))
        .map(word -> random.nextInt(30) == 0 ? "somewhat" : word)
        .collect(Collectors.joining(" "));
  }

  private List<String> some(int count) {
    var some = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      some.add(any());
    }
    return some;
  }

  private String any() {
    return sentences.get(random.nextInt(sentences.size()));
  }

  private static List<String> sentences() {
    return GeneratedConsultation.of(4_000).comments().stream()
        .map(SourceComment::plainText)
        .filter(text -> !text.startsWith("This text is shared"))
        .flatMap(text -> Arrays.stream(text.split("(?<=\\.) ")))
        .toList();
  }

  private static long pairs(java.util.Collection<?> labels) {
    return labels.stream()
        .collect(Collectors.groupingBy(label -> label, Collectors.counting()))
        .values()
        .stream()
        .mapToLong(size -> size * (size - 1) / 2)
        .sum();
  }
}
