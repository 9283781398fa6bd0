package org.rapporteur.analysis.campaign;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.rapporteur.analysis.RealMaterial;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.testing.PairCounts;

/// The campaigns found among texts that a similarity graph groups: `clust` by Louvain, which cuts
/// campaigns further, `comp` by what is linked over any number of steps. What is in no campaign is
/// alone.
public final class LabelledCampaigns {

  private final List<CSVRecord> rows;
  private final List<Integer> found;

  public LabelledCampaigns(Path file) {
    rows = RealMaterial.rows(file);
    var sample = SampleMaterial.aConsultation();
    rows.forEach(row -> sample.says(row.get("text")));
    var templates = new HashMap<Integer, Integer>();
    for (var campaign : Campaigns.find(sample.material(), Memory.NONE, Progress.SILENT)) {
      campaign.comments().forEach(comment -> templates.put(comment, campaign.template()));
    }
    found =
        IntStream.rangeClosed(1, rows.size())
            .mapToObj(number -> templates.getOrDefault(number, -number))
            .toList();
  }

  public PairCounts against(String label) {
    return PairCounts.of(found, labels(label));
  }

  public long classes(String label) {
    return labels(label).stream().distinct().count();
  }

  private List<String> labels(String label) {
    return rows.stream().map(row -> row.get(label)).toList();
  }
}
