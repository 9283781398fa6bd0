package org.rapporteur.synthesis.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.analysis.SampleMaterial.aConsultation;
import static org.rapporteur.analysis.SampleMaterial.findings;
import static org.rapporteur.analysis.SampleMaterial.noVectors;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.synthesis.finding.FoundDifference.Of;

class FoundDifferencesTests {

  @Test
  void everyDifferenceIsListedThoseOfTheTextFirst() {
    var sample = apart(12);
    var tests = tests(sample);
    assertThat(tests.tested()).isGreaterThanOrEqualTo(12);
    assertThat(comments(tests)).containsExactly(12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
    assertThat(tests.found()).isEqualTo(tests.differences().size());

    var material = sample.material();
    assertThat(
            SampleMaterial.draft(material, findings(material, noVectors())).sections().stream()
                .filter(section -> section.kind() == SectionKind.DIVERGENCE)
                .flatMap(section -> section.paragraphs().stream())
                .flatMap(paragraph -> paragraph.sentences().stream())
                .filter(sentence -> sentence.kind() == SentenceKind.DIVERGENCE))
        .hasSize(5);
  }

  @Test
  void ofVeryManyTheSurestAreListedAndAllAreCounted() {
    var tests = tests(apart(1_100));
    assertThat(tests.found()).isEqualTo(1_100);
    assertThat(tests.differences())
        .hasSize(1_000)
        .isSortedAccordingTo(Comparator.comparingDouble(FoundDifference::pValue));
    assertThat(comments(tests)).doesNotContain(1, 2, 3);
  }

  private static Method.OfTests tests(SampleMaterial sample) {
    var material = sample.material();
    return FoundDifferences.of(findings(material, noVectors()), material);
  }

  private static List<Integer> comments(Method.OfTests tests) {
    return tests.differences().stream()
        .filter(found -> found.of() == Of.STAKEHOLDER_GROUPS)
        .map(FoundDifference::comment)
        .toList();
  }

  /// The later a comment, the surer the difference on it, up to the two hundredth.
  private static SampleMaterial apart(int comments) {
    var sample = aConsultation();
    for (int comment = 1; comment <= comments; comment++) {
      sample.says("ok" + comment);
      int each = 8 + Math.min(200, comment);
      sample.positions(comment, "GOVERNMENTS", 0, each);
      sample.positions(comment, "PRIVATE_SECTOR", each, 0);
    }
    return sample;
  }
}
