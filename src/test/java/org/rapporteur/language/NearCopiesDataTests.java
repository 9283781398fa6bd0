package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.testing.PairCounts;

/// Compares our groups of near-copies with two labels of a similarity graph. A pair across
/// components is an error; a Louvain cluster splits campaigns further (the median pair across two
/// clusters of one docket shares 0.98 of its shingles), so it mainly shows what must be found.
@Tag("data")
class NearCopiesDataTests {

  @ParameterizedTest
  @CsvSource({
    "EPA-HQ-OLEM-2019-0361-0001, 0.75, 0.16, 0.05",
    "EPA-HQ-OPP-2015-0481-0050, 0.40, 0.90, 0.46",
    "EPA-R05-OAR-2020-0055-0007, 0.95, 0.17, -0.01",
    "USDA-2020-0009-0001, 0.79, 0.35, 0.31",
  })
  void campaignsOfDocketAreFound(String docket, double recall, double precision, double index)
      throws IOException {
    List<CSVRecord> rows = RealTexts.loadRows("near-duplicates/" + docket + ".csv");
    int[] groups = findGroups(rows);

    assertThat(countPairs(rows, groups, "comp").precision()).isGreaterThan(0.98);
    assertThat(countPairs(rows, groups, "clust").recall()).isGreaterThan(recall);
    assertThat(countPairs(rows, groups, "clust").precision()).isGreaterThan(precision);
    assertThat(countPairs(rows, groups, "clust").adjustedRand()).isGreaterThan(index);
  }

  private static int[] findGroups(List<CSVRecord> rows) {
    int[] groups = new int[rows.size()];
    Arrays.setAll(groups, i -> i);
    var signatures = rows.stream().map(row -> MinHash.computeSignature(row.get("text"))).toList();
    for (List<Integer> group : NearCopies.findGroups(signatures, NearCopies.THRESHOLD)) {
      group.forEach(member -> groups[member] = group.getFirst());
    }
    return groups;
  }

  private static PairCounts countPairs(List<CSVRecord> rows, int[] groups, String label) {
    return PairCounts.of(
        Arrays.stream(groups).boxed().toList(), rows.stream().map(row -> row.get(label)).toList());
  }
}
