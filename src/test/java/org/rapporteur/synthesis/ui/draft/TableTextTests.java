package org.rapporteur.synthesis.ui.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.synthesis.draft.DraftTable;

/// How people type a table, and how it is shown to them again.
class TableTextTests {

  @Test
  void strokesPartCellsWithOrWithoutOnesAtTheEdges() {
    assertThat(read("Region | Meetings\nAfrica | 3\n|Asia|4|\n\n"))
        .isEqualTo(
            table(
                List.of("Region", "Meetings"),
                List.of(List.of("Africa", "3"), List.of("Asia", "4"))));
  }

  @Test
  void tabsOfASpreadsheetPartCellsInWhichStrokesMayStand() {
    assertThat(read("Region\tMeetings\r\nAfrica | East\t3\r\n"))
        .isEqualTo(table(List.of("Region", "Meetings"), List.of(List.of("Africa | East", "3"))));
  }

  @Test
  void anEmptyFirstCellOfASpreadsheetStaysOne() {
    assertThat(read("\tMeetings\nAfrica\t3").heads()).containsExactly("", "Meetings");
  }

  @Test
  void shortRowsEndInEmptyCellsAndLongOnesStayLong() {
    assertThat(read("A | B | C\n1\n1 | 2 | 3 | 4").rows())
        .containsExactly(List.of("1", "", ""), List.of("1", "2", "3", "4"));
  }

  @Test
  void nothingIsATableWithoutHeads() {
    assertThat(read(" \n ").heads()).isEmpty();
  }

  @Test
  void whatIsShownReadsAsTheSameTable() {
    for (String typed :
        List.of("A | B\n1 | ", "A\tB\n1 | 2\t3", "\tB\tC\n1\t2\t3", "| | B |\n| | |")) {
      var table = read(typed);
      assertThat(read(TableText.of(table))).isEqualTo(table);
    }
  }

  private static DraftTable read(String typed) {
    return TableText.read("Caption", "Source", typed);
  }

  private static DraftTable table(List<String> heads, List<List<String>> rows) {
    return new DraftTable("Caption", "Source", heads, rows);
  }
}
