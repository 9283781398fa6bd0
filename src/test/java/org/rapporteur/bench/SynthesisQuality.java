package org.rapporteur.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.rapporteur.analysis.campaign.GeneratedCampaigns;
import org.rapporteur.analysis.campaign.LabelledCampaigns;
import org.rapporteur.analysis.opinions.PolisConversation;
import org.rapporteur.testing.PairCounts;

/// Measures how well the engine reproduces labelled campaigns and opinion groups, in a folder with
/// `near-duplicates` and `polis`. Prints measure, unit and value.
public final class SynthesisQuality {

  private static final int SEED = 11;

  private SynthesisQuality() {}

  public static void main(String[] args) throws IOException {
    var data = Path.of(args[0]);
    for (var file : listFiles(data.resolve("near-duplicates"), ".csv")) {
      var campaigns = new LabelledCampaigns(file);
      for (var label : List.of("clust", "comp")) {
        if (campaigns.classes(label) > 1) {
          print("campaigns, " + file.getFileName() + ", " + label, campaigns.against(label));
        }
      }
    }
    print("campaigns, generated", GeneratedCampaigns.compared(SEED));
    for (var folder : listFiles(data.resolve("polis"), "")) {
      var votes = folder.resolve("participants-votes.csv");
      if (Files.exists(votes)) {
        var conversation = new PolisConversation(votes);
        if (conversation.hasGroups()) {
          String which = "opinion groups, " + folder.getFileName() + ", adjusted Rand index";
          print(which, conversation.index());
          print(which + ", votes dealt out by chance", conversation.indexByChance());
        }
      }
    }
  }

  private static List<Path> listFiles(Path folder, String ending) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static void print(String what, PairCounts compared) {
    print(what + ", adjusted Rand index", compared.adjustedRand());
    print(what + ", precision of pairs", compared.precision());
    print(what + ", recall of pairs", compared.recall());
  }

  private static void print(String measure, double value) {
    System.out.printf(Locale.ROOT, "%s\t-\t%.3f%n", measure, value);
  }
}
