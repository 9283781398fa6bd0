package org.rapporteur.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrappedLinesTests {

  @Test
  void wrappedLinesAreJoined() {
    assertThat(
            WrappedLines.join(
                """
                Night trains matter to the people of the islands, because
                no other train leaves the harbour after the last ferry.
                Two of three passengers took a night train last year, and
                Ministry officials were among them.

                The second paragraph of this submission is about the price
                of tickets.
                """))
        .isEqualTo(
            """
            Night trains matter to the people of the islands, because no other train leaves the harbour after the last ferry. Two of three passengers took a night train last year, and Ministry officials were among them.

            The second paragraph of this submission is about the price of tickets.
            """);
  }

  @Test
  void hyphensAtLineEndsAreRemoved() {
    assertThat(
            WrappedLines.join(
                """
                The harbour has no other connection and the infor-
                mation at the station is old. We ask for a long-
                term plan and for a well-known ticket-office, the ticket-
                office of the harbour, with one complete time\u00AD
                table of all trains.
                """))
        .isEqualTo(
            """
            The harbour has no other connection and the information at the station is old. We ask for a long-term plan and for a well-known ticket-office, the ticket-office of the harbour, with one complete timetable of all trains.
            """);
  }

  @Test
  void scriptWithoutSpacesIsJoinedWithoutSpace() {
    String line = "夜间列车对岛上居民非常重要因为最后一班渡轮之后没有其他列车离开港口去年三分之二的旅客乘坐了夜间列车";
    assertThat(WrappedLines.join((line + "\n").repeat(4) + "谢谢")).isEqualTo(line.repeat(4) + "谢谢");
  }

  @Test
  void pageHeadsKeepTheirLines() {
    String head = "Submission of the Harbour Board of the Northern Islands ";
    String pages =
        (head + "1\nnight trains matter to the people of the islands every day\n").repeat(30);
    assertThat(WrappedLines.join(pages)).isEqualTo(pages);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // verse and an address
        "Trains at night,\ntrains at dawn,\nhow they shine\nand are gone",
        "Harbour Board\n12 Quay Road\nPort of the islands",
        // lists
        "We ask the ministry for these three things in this year:\n- trains at night and on all holidays of the year\n- ferries",
        "We ask the ministry for these three things in this year:\n1. trains at night and on all holidays of the year\n2. ferries",
        "The association of passengers of the northern islands\nThe board of the harbour\nThe association of the ferry captains and their crews",
        // a table
        "Trains of the year      Passengers of the year    all\nnight trains            three thousand            all",
        // unwrapped paragraphs
        "We wrote to the ministry about the trains of the night.\nThe ministry did not answer.",
      })
  void otherLinesStay(String text) {
    assertThat(WrappedLines.join(text)).isEqualTo(text);
  }
}
