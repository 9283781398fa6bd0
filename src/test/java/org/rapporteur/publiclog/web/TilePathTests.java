package org.rapporteur.publiclog.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTests {

  @Test
  void indexHasGroupsOfThreeDigits() {
    assertThat(TilePath.parse("/007")).contains(new TilePath(7, 256));
    assertThat(TilePath.parse("/x001/067")).contains(new TilePath(1067, 256));
    assertThat(TilePath.parse("/x001/x234/067")).contains(new TilePath(1_234_067, 256));
    assertThat(TilePath.parse("/x001/x000/000.p/8")).contains(new TilePath(1_000_000, 8));
    assertThat(TilePath.parse("/000.p/255")).contains(new TilePath(0, 255));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/7",
        "/0007",
        "/x000/007",
        "/001/067",
        "/x001",
        "/000.p/0",
        "/000.p/256",
        "/000.p/08",
        "/000.p/",
        "/x009/x999/999",
        "/x001/x001/x001/001",
        "/-01"
      })
  void otherSpellingsOfTileNameAreRejected(String path) {
    assertThat(TilePath.parse(path)).isEmpty();
  }
}
