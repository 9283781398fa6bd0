package org.rapporteur.synthesis.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.analysis.SampleMaterial;
import org.rapporteur.analysis.stances.Stance;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.rapporteur.synthesis.coding.CodingSheet;
import org.rapporteur.synthesis.coding.CodingSheet.Words;
import org.rapporteur.synthesis.coding.SheetService;

class SheetDownloadTests {

  private static final ConsultationId ID = new ConsultationId(1);

  private final SheetService sheets = mock(SheetService.class);

  @Test
  void everyPageIsWrittenAndASpreadsheetCarriesNothingOut() throws IOException {
    given(sheets.page(Viewer.VISITOR, ID, 3, 0))
        .willReturn(
            List.of(
                coded(0, Stance.FOR, words(5, "=HYPERLINK(\"x\")"), words(7, "One\ntwo, three")),
                coded(1, null, words(9, null))));
    given(sheets.page(Viewer.VISITOR, ID, 3, 2))
        .willReturn(List.of(coded(2, Stance.AGAINST, words(11, "-1"))));

    var out = new ByteArrayOutputStream();
    new SheetDownload(
            sheets,
            Viewer.VISITOR,
            ID,
            new Slug("hubs"),
            3,
            SampleMaterial.messages(),
            Locale.ENGLISH)
        .write(out);

    assertThat(out.toString(StandardCharsets.UTF_8).split("\r\n"))
        .containsExactly(
            "Contributor,Your code,Comment,Language,Words,Note",
            "1,For,C5,en,\"'=HYPERLINK(\"\"x\"\")\",",
            "1,,C7,en,\"One\ntwo, three\",",
            "2,,C9,en,,These words may not be read any more.",
            "3,Against,C11,en,'-1,");
  }

  private static CodingSheet.Coded coded(int position, @Nullable Stance own, Words... words) {
    return new CodingSheet.Coded(new CodingSheet.Unit(position, List.of(words)), own);
  }

  private static Words words(int comment, @Nullable String text) {
    return new Words(comment, LanguageTag.ENGLISH, text, false, false);
  }
}
