package org.rapporteur.synthesis.engine.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.campaign.Campaigns;
import org.rapporteur.analysis.material.Cancelled;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.statement.StatementReader;
import org.rapporteur.synthesis.engine.GeneratedConsultation;

class CancelledThemesTests {

  private static final int SAMPLE = 300;

  private final Material material = GeneratedConsultation.of(200, 1);
  private final List<Statement> statements =
      StatementReader.read(
              material,
              Campaigns.find(material, Memory.NONE, Progress.SILENT),
              Memory.NONE,
              Progress.SILENT)
          .statements();

  @Test
  void aRunThatWasCancelledEndsWhileThemesAreGroupedAndNamed() {
    var told = new ArrayList<Integer>();
    find((done, total) -> told.add(done));
    assertThat(told).isSorted();
    // While nothing further is placed.
    int from = told.indexOf(SAMPLE);
    int until = told.lastIndexOf(SAMPLE);
    assertThat(until - from).isGreaterThan(2 * SAMPLE);
    for (int at = from; at <= until; at += (until - from) / 20) {
      var end = new EndingAt(at);
      assertThatThrownBy(() -> find(end)).isInstanceOf(Cancelled.class);
      assertThat(end.told).isEqualTo(at + 1);
    }
  }

  private void find(Progress progress) {
    ThemeFinder.find(
        material,
        statements,
        SAMPLE,
        GeneratedConsultation.vectors(),
        List.of(),
        null,
        Memory.NONE,
        progress);
  }

  private static final class EndingAt implements Progress {

    private final int at;
    private int told;

    EndingAt(int at) {
      this.at = at;
    }

    @Override
    public void reached(int done, int total) {
      if (told++ == at) {
        throw new Cancelled();
      }
    }
  }
}
