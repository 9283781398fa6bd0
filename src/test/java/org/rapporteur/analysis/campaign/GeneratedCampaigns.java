package org.rapporteur.analysis.campaign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.rapporteur.analysis.GeneratedConsultation;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.testing.PairCounts;

/// Campaigns of known size among comments of their own, whose authors change what they send as
/// people do: another greeting, a sentence of their own, a sentence left out, a word here and
/// there.
public final class GeneratedCampaigns {

  private static final int CAMPAIGNS = 40;
  private static final int OWN_COMMENTS = 2_000;

  private final Random random;

  /// By number; a comment of its own has none.
  private final Map<Integer, Integer> truth = new HashMap<>();

  private final List<String> sentences = sentences();

  private GeneratedCampaigns(int seed) {
    random = new Random(seed);
  }

  /// Those found, and those that were generated.
  public static PairCounts compared(int seed) {
    var generated = new GeneratedCampaigns(seed);
    var material = generated.material();
    var found = new HashMap<Integer, Integer>();
    for (var campaign : Campaigns.find(material, Memory.NONE, Progress.SILENT)) {
      campaign.comments().forEach(comment -> found.put(comment, campaign.template()));
    }
    var numbers = material.comments().stream().map(SourceComment::number).toList();
    return PairCounts.of(
        numbers.stream().map(number -> found.getOrDefault(number, -number)).toList(),
        numbers.stream().map(number -> generated.truth.getOrDefault(number, -number)).toList());
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
}
